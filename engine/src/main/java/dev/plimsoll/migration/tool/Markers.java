package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.Section;
import dev.plimsoll.model.Migration.Direction;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Comment lines that mark the way forward and the way back. As the tools do, lines are looked at one by one, whatever SQL they stand in.
 *
 * @param prefix what a marker begins with after the dashes
 * @param noTransaction the words, in lower case, that take the transaction away
 */
record Markers(String prefix, String noTransaction) {

    /** So many files of a folder are looked into for markers. */
    private static final int LOOKED_INTO = 20;

    /** A marker line that opens a part; {@code words} is what follows the prefix, in lower case. */
    private record Marker(int start, int end, String words) {
        boolean opens(String direction) {
            return words.equals(direction) || words.startsWith(direction + " ");
        }
    }

    /** The first file of a folder that has markers, of the first few. */
    Optional<String> firstMarked(Folder folder) {
        return folder.names().stream()
                .filter(name -> name.endsWith(".sql"))
                .limit(LOOKED_INTO)
                .filter(name -> folder.text(name).flatMap(this::sections).isPresent())
                .findFirst();
    }

    /** That a folder with marked files is a tool's. */
    List<Claim> claims(Folder folder, Layout layout) {
        return firstMarked(folder)
                .map(name -> new Claim(
                        folder.path(), Claim.Strength.MARKER, name + " has lines of -- " + prefix.strip(), layout))
                .stream()
                .toList();
    }

    /** The parts of the text in order, or empty where no marker opens a way forward. */
    Optional<List<Section>> sections(String text) {
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
