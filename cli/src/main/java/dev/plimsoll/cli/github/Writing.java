package dev.plimsoll.cli.github;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.MarkdownReporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * Reports in the words of comments.
 *
 * @param name of the check, where a repository has several
 * @param head commit whose lines are linked
 */
record Writing(String name, Job job, String head) {

    /** Of a summary: GitHub drops one that is longer than 1,048,576 bytes, and a character takes three of them at most. */
    private static final int ROOM_OF_A_SUMMARY = 330_000;

    /** Without links and other things that differ between runs that say the same. */
    String plain(CheckReport report) {
        return text(report, new MarkdownReporter());
    }

    String linked(CheckReport report) {
        return text(report, new MarkdownReporter(this::link));
    }

    String summary(CheckReport report) {
        return text(report, new MarkdownReporter(this::link, ROOM_OF_A_SUMMARY));
    }

    /** Where the comment comes from. */
    String footer() {
        return "<sub>" + (name.equals(GitHubRun.DEFAULT_NAME) ? "" : name + " · ") + "as of " + head.substring(0, 7)
                + " · [all of it](" + job.run() + ")</sub>\n";
    }

    private static String text(CheckReport report, MarkdownReporter reporter) {
        StringWriter out = new StringWriter();
        try {
            reporter.write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private Optional<String> link(SourceRange place) {
        String path = place.path();
        if (path.startsWith("<")
                || path.startsWith("/")
                || List.of(path.split("/")).contains("..")) {
            return Optional.empty();
        }
        try {
            String encoded = new URI(null, null, "/" + path, null)
                    .toASCIIString()
                    .replace("(", "%28")
                    .replace(")", "%29");
            return Optional.of(job.server() + "/" + job.repository() + "/blob/" + head + encoded + "#L" + place.line());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
