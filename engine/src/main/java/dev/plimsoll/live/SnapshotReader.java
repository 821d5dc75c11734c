package dev.plimsoll.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.plimsoll.model.CannotRun;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads what {@link SnapshotWriter} wrote. The file may be anybody's: its size, depth and numbers of rows are bounded. */
public final class SnapshotReader {

    /** Bytes, after decompression. */
    static final long MOST_BYTES = 1L << 30;

    private static final int GZIP_MAGIC = 0x1f8b;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(6)
                    .maxNameLength(200)
                    .maxStringLength(1 << 20)
                    .build())
            .build();

    private SnapshotReader() {}

    /**
     * Reads a file, compressed or not, whatever its name.
     *
     * @param shown what the file is called in messages
     * @throws CannotRun if it cannot be read, is no snapshot, is of a later format, or was changed since it was written
     */
    public static Snapshot read(Path file, String shown) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return read(in, shown);
        } catch (NoSuchFileException e) {
            throw new CannotRun("there is no snapshot " + shown, e);
        } catch (IOException e) {
            throw new CannotRun("the snapshot " + shown + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** As {@link #read(Path, String)}, from a stream that stays open. */
    public static Snapshot read(InputStream in, String shown) throws IOException {
        return read(in, shown, MOST_BYTES);
    }

    static Snapshot read(InputStream in, String shown, long mostBytes) throws IOException {
        DigestedLines lines = new DigestedLines(decompressed(in), mostBytes);
        try (JsonParser json = FACTORY.createParser(lines)) {
            json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            return read(json, lines, shown);
        } catch (DigestedLines.TooMuchException e) {
            throw new CannotRun("the snapshot " + shown + " is larger than " + mostBytes + " bytes", e);
        }
    }

    private static Snapshot read(JsonParser json, DigestedLines lines, String shown) throws IOException {
        try {
            SnapshotFields fields = new SnapshotFields(json);
            fields.readAll();
            checkDigest(fields.digest(), lines, shown);
            return fields.snapshot();
        } catch (MalformedSnapshot e) {
            throw new CannotRun(shown + ", line " + e.line() + ": " + e.getMessage(), e);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new CannotRun(shown + ", line " + line + ": this is no snapshot: " + firstLine(e), e);
        }
    }

    private static void checkDigest(@Nullable String digest, DigestedLines lines, String shown) {
        String actual = SnapshotWriter.ALGORITHM + HexFormat.of().formatHex(lines.digest());
        if (!actual.equals(digest)) {
            throw new CannotRun("the snapshot " + shown + " was changed after it was written: its digest differs"
                    + "\nTake it anew: plimsoll snapshot -o " + shown);
        }
    }

    private static InputStream decompressed(InputStream in) throws IOException {
        InputStream marked = in.markSupported() ? in : new BufferedInputStream(in);
        marked.mark(2);
        int magic = marked.read() << 8 | marked.read();
        marked.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(marked, 1 << 16) : marked;
    }

    private static String firstLine(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
