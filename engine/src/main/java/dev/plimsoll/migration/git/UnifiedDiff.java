package dev.plimsoll.migration.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.jspecify.annotations.Nullable;

/** The difference of two texts as {@code git apply} and {@code patch -p1} read it. */
public final class UnifiedDiff {

    private UnifiedDiff() {}

    /**
     * @param path relative to the folder in which the patch is applied
     * @param before null where there is no file yet
     */
    public static String of(String path, @Nullable String before, String after) {
        RawText left = text(before == null ? "" : before);
        RawText right = text(after);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, left, right), left, right);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "--- " + (before == null ? "/dev/null" : "a/" + path) + "\n+++ b/" + path + "\n"
                + out.toString(StandardCharsets.UTF_8);
    }

    private static RawText text(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }
}
