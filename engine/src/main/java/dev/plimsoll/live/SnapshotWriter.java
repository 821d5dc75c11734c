package dev.plimsoll.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.plimsoll.live.Snapshot.Meta;
import dev.plimsoll.live.Snapshot.NotRead;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a snapshot as JSON, UTF-8: equal snapshots give equal bytes. Rows are sorted by their values; null and false are left out. The
 * last field is the digest of all that stands before its line.
 */
public final class SnapshotWriter {

    static final String DIGEST = "digest";
    static final String ALGORITHM = "sha256:";

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String BEFORE_DIGEST = ",\n";

    private final SnapshotPrivacy privacy;

    public SnapshotWriter(SnapshotPrivacy privacy) {
        this.privacy = privacy;
    }

    /**
     * Leaves the stream open.
     *
     * @param name of the file; compressed where it ends in {@code .gz}
     */
    public void write(Snapshot snapshot, String name, OutputStream out) throws IOException {
        if (name.endsWith(".gz")) {
            GZIPOutputStream compressed = new GZIPOutputStream(out, 1 << 16);
            write(snapshot, compressed);
            compressed.finish();
        } else {
            write(snapshot, out);
        }
        out.flush();
    }

    private void write(Snapshot snapshot, OutputStream out) throws IOException {
        MessageDigest digest = Digests.sha256();
        DigestOutputStream digested = new DigestOutputStream(out, digest);
        JsonGenerator json = FACTORY.createGenerator(digested);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new RowPerLine());
        json.writeStartObject();
        writeMeta(snapshot.meta(), json);
        writeNotRead(snapshot.notRead(), json);
        json.writeObjectFieldStart("facets");
        for (Map.Entry<Facet, Rows> facet : snapshot.facets().entrySet()) {
            writeFacet(facet.getKey(), privacy.of(facet.getKey(), facet.getValue()), json);
        }
        json.writeEndObject();
        json.flush();
        digest.update(BEFORE_DIGEST.getBytes(StandardCharsets.UTF_8));
        digested.on(false);
        json.writeStringField(DIGEST, ALGORITHM + HexFormat.of().formatHex(digest.digest()));
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private void writeMeta(Meta meta, JsonGenerator json) throws IOException {
        json.writeNumberField("format", Snapshot.FORMAT);
        json.writeStringField("tool", meta.toolVersion());
        json.writeStringField("collectedAt", meta.collectedAt().toString());
        json.writeNumberField("milliseconds", meta.milliseconds());
        json.writeNumberField("versionNumber", meta.versionNumber());
        json.writeStringField("service", id(meta.service()));
        json.writeStringField("database", meta.database());
        json.writeStringField("role", meta.role());
        writeIf(meta.superuser(), "superuser", json);
        writeIf(meta.standby(), "standby", json);
        if (meta.replicas() > 0) {
            json.writeNumberField("replicas", meta.replicas());
        }
        writeIf(privacy == SnapshotPrivacy.STRICT, "strictPrivacy", json);
    }

    static String id(Snapshot.Service service) {
        return service.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void writeIf(boolean holds, String field, JsonGenerator json) throws IOException {
        if (holds) {
            json.writeBooleanField(field, true);
        }
    }

    private static void writeNotRead(List<NotRead> notRead, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("notRead");
        for (NotRead gap : notRead) {
            json.writeStartObject();
            json.writeStringField("facet", gap.facet().id());
            json.writeStringField("reason", gap.reason());
            if (gap.sqlState() != null) {
                json.writeStringField("sqlState", gap.sqlState());
            }
            if (gap.remedy() != null) {
                json.writeStringField("remedy", gap.remedy());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeFacet(Facet facet, Rows rows, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(facet.id());
        json.writeArrayFieldStart("columns");
        for (String column : rows.columns()) {
            json.writeString(column);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        List<@Nullable Object[]> sorted = new ArrayList<>(rows.values());
        sorted.sort(new RowOrder());
        for (@Nullable Object[] row : sorted) {
            json.writeStartObject();
            for (int i = 0; i < row.length; i++) {
                writeValue(rows.columns().get(i), row[i], json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeValue(String column, @Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null || Boolean.FALSE.equals(value)) {
            return;
        }
        json.writeFieldName(column);
        if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean) {
            json.writeBoolean(true);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                json.writeString(element.toString());
            }
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }
}
