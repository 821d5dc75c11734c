package dev.plimsoll.migration;

import dev.plimsoll.model.Migration.Direction;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files in which comment lines mark the way forward and the way back. As the tools do, lines are looked at one by one, whatever SQL
 * they stand in.
 *
 * <ul>
 *   <li>goose: {@code -- +goose Up}, {@code -- +goose Down}, {@code -- +goose NO TRANSACTION} for the whole file
 *       (<a href="https://pressly.github.io/goose/documentation/annotations/">annotations</a>)
 *   <li>dbmate: {@code -- migrate:up transaction:false}, {@code -- migrate:down}
 *       (<a href="https://github.com/amacneil/dbmate#migration-options">migration options</a>)
 *   <li>sql-migrate: {@code -- +migrate Up notransaction}, {@code -- +migrate Down}
 *       (<a href="https://github.com/rubenv/sql-migrate#writing-migrations">writing migrations</a>)
 * </ul>
 *
 * @param prefix what a marker begins with after the dashes
 * @param noTransaction the words, in lower case, that take the transaction away
 */
record MarkedSections(String id, String prefix, String noTransaction) implements MigrationTool {

    static final MarkedSections GOOSE = new MarkedSections("goose", "+goose ", "no transaction");
    static final MarkedSections DBMATE = new MarkedSections("dbmate", "migrate:", "transaction:false");
    static final MarkedSections SQL_MIGRATE = new MarkedSections("sql-migrate", "+migrate ", "notransaction");

    /** A marker line that opens a part; {@code words} is what follows the prefix, in lower case. */
    private record Marker(int start, int end, String words) {
        boolean opens(String direction) {
            return words.equals(direction) || words.startsWith(direction + " ");
        }
    }

    @Override
    public @Nullable String version(String path) {
        return new PlainFiles().version(path);
    }

    @Override
    public Optional<List<Section>> sections(String path, String text) {
        if (!text.contains(prefix)) {
            return Optional.empty();
        }
        List<Marker> markers = markers(text);
        if (markers.stream().noneMatch(marker -> marker.opens("up"))) {
            return Optional.empty();
        }
        boolean wholeFileBare =
                markers.stream().anyMatch(marker -> marker.words().equals(noTransaction));
        List<Marker> openings = markers.stream()
                .filter(marker -> marker.opens("up") || marker.opens("down"))
                .toList();
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < openings.size(); i++) {
            Marker opening = openings.get(i);
            int start = i == 0 && isComment(text.substring(0, opening.start())) ? 0 : opening.start();
            int end = i + 1 < openings.size() ? openings.get(i + 1).start() : text.length();
            boolean bare = wholeFileBare || opening.words().contains(noTransaction);
            sections.add(new Section(
                    start,
                    end,
                    opening.opens("up") ? Direction.UP : Direction.DOWN,
                    bare ? TransactionMode.NONE : TransactionMode.WRAPPED));
        }
        return Optional.of(List.copyOf(sections));
    }

    private List<Marker> markers(String text) {
        List<Marker> markers = new ArrayList<>();
        int at = text.indexOf(prefix);
        while (at >= 0) {
            int lineStart = lineStart(text, at);
            int lineEnd = lineEnd(text, at);
            if (text.substring(lineStart, at).strip().equals("--")) {
                String words = text.substring(at + prefix.length(), lineEnd);
                markers.add(new Marker(
                        lineStart,
                        lineEnd,
                        words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")));
            }
            at = text.indexOf(prefix, lineEnd);
        }
        return markers;
    }

    /** A head of comments belongs to the first part: it may say something about the file. */
    private static boolean isComment(String head) {
        return head.lines()
                .allMatch(line -> line.isBlank() || line.stripLeading().startsWith("--"));
    }

    private static int lineStart(String text, int from) {
        int at = from;
        while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
            at--;
        }
        return at;
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
