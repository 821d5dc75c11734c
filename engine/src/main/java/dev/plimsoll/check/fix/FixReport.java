package dev.plimsoll.check.fix;

import dev.plimsoll.model.Finding;
import dev.plimsoll.report.CheckReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What fixes come to. Nothing is written yet.
 *
 * @param files what becomes of which file, by path
 * @param fixed findings that are gone
 * @param left findings with a fix that was not made
 * @param after the judgement once all is written
 */
public record FixReport(List<FileFix> files, List<Finding> fixed, List<Left> left, CheckReport after) {

    /**
     * @param path as reports show it
     * @param before null for a file that is new
     * @param fixed rules with findings in the file that are gone, each as often as there were such findings
     */
    public record FileFix(String path, @Nullable String before, String after, List<String> fixed) {
        public FileFix {
            fixed = List.copyOf(fixed);
        }
    }

    /** A finding that has a fix, with the reason why it was not made, completing "left: …". */
    public record Left(Finding finding, String reason) {}

    public FixReport {
        files = List.copyOf(files);
        fixed = List.copyOf(fixed);
        left = List.copyOf(left);
    }
}
