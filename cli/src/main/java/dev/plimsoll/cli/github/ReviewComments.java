package dev.plimsoll.cli.github;

import dev.plimsoll.model.Finding;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.JsonTree;
import dev.plimsoll.report.MarkdownFinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Comments on the lines of a pull request: what blocks, and what can be mended with a click. All new ones are one review. One whose finding is gone goes
 * too, or says so where somebody has answered it.
 */
final class ReviewComments {

    private static final int MOST = 20;
    private static final String SOLVED = "✅ Solved since.\n";

    private final GitHubApi api;
    private final Author author;
    private final String name;

    ReviewComments(GitHubApi api, Author author, String name) {
        this.api = api;
        this.author = author;
        this.name = name;
    }

    /** One comment: where, and what. The marker says whether it stands there already. */
    private record Wanted(Marker marker, String path, int first, int last, String text) {

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("path", path);
            json.put("side", "RIGHT");
            json.put("line", last);
            if (first < last) {
                json.put("start_side", "RIGHT");
                json.put("start_line", first);
            }
            json.put("body", marker.above(text));
            return json;
        }
    }

    void write(long pullRequest, String head, CheckReport report) throws ApiFailure {
        List<JsonTree> all = api.list("/pulls/" + pullRequest + "/comments");
        List<JsonTree> own = all.stream().filter(this::isOwn).toList();
        DiffLines diff = DiffLines.of(api.list("/pulls/" + pullRequest + "/files"));
        List<Wanted> wanted = wanted(report, diff);
        Set<Marker> markers = wanted.stream().map(Wanted::marker).collect(Collectors.toSet());
        Set<Marker> standing = new HashSet<>();
        for (JsonTree comment : own) {
            Marker marker = Marker.in(comment).orElseThrow();
            // Where the diff has moved on, GitHub knows no line any more.
            boolean stands = markers.contains(marker) && comment.at("line").isThere() && standing.add(marker);
            if (!stands) {
                remove(comment, all);
            }
        }
        List<Wanted> missing = wanted.stream()
                .filter(each -> !standing.contains(each.marker()))
                .toList();
        if (!missing.isEmpty()) {
            api.post("/pulls/" + pullRequest + "/reviews", review(missing, head));
        }
    }

    private static Map<String, Object> review(List<Wanted> comments, String head) {
        int count = comments.size();
        Map<String, Object> review = new LinkedHashMap<>();
        review.put("commit_id", head);
        review.put("event", "COMMENT");
        review.put("body", "Plimsoll: " + count + (count == 1 ? " remark" : " remarks") + " on lines of this change.");
        review.put("comments", comments.stream().map(Wanted::json).toList());
        return review;
    }

    private List<Wanted> wanted(CheckReport report, DiffLines diff) {
        List<Wanted> wanted = new ArrayList<>();
        for (boolean blocking : List.of(true, false)) {
            for (JudgedFinding judged : report.findings()) {
                if (judged.isOpen() && judged.blocks() == blocking && wanted.size() < MOST) {
                    Finding finding = judged.finding();
                    Suggestion suggestion = Suggestion.of(
                                    finding,
                                    report.sources().get(finding.place().path()))
                            .filter(each -> diff.hold(finding.place().path(), each.first(), each.replaced()))
                            .orElse(null);
                    if (blocking || suggestion != null) {
                        comment(finding, suggestion, diff).ifPresent(wanted::add);
                    }
                }
            }
        }
        return wanted;
    }

    private Optional<Wanted> comment(Finding finding, @Nullable Suggestion suggestion, DiffLines diff) {
        String path = finding.place().path();
        int first = finding.place().line();
        int last = Math.max(first, finding.place().endLine());
        if (suggestion != null) {
            first = suggestion.first();
            last = suggestion.last();
        } else if (!diff.hold(path, first, last)) {
            last = first;
        }
        if (!diff.hold(path, first, last)) {
            return Optional.empty();
        }
        String text = MarkdownFinding.sign(finding.severity()) + " **"
                + finding.rule().replaceAll("[^a-zA-Z0-9-]", "")
                + "**\n\n"
                + MarkdownFinding.body(finding) + (suggestion == null ? "" : "\n" + suggestion.block());
        String subject = subject() + finding.fingerprint().replaceAll("[^a-zA-Z0-9]", "");
        return text.length() > 60_000
                ? Optional.empty()
                : Optional.of(new Wanted(Marker.of(subject, text), path, first, last, text));
    }

    private boolean isOwn(JsonTree comment) {
        return author.wrote(comment)
                && Marker.in(comment)
                        .filter(marker -> marker.subject().startsWith(subject()))
                        .isPresent();
    }

    private void remove(JsonTree comment, List<JsonTree> all) throws ApiFailure {
        Long id = comment.at("id").number();
        boolean answered = all.stream()
                .anyMatch(other ->
                        id != null && id.equals(other.at("in_reply_to_id").number()));
        if (!answered) {
            api.delete("/pulls/comments/" + id);
        } else if (!comment.at("body").text().strip().endsWith(SOLVED.strip())) {
            api.patch(
                    "/pulls/comments/" + id,
                    Map.of("body", Marker.in(comment).orElseThrow().above(SOLVED)));
        }
    }

    private String subject() {
        return "review " + name + " ";
    }
}
