package dev.plimsoll.iac.settings;

import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.Paths;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The files that one file includes, and those that they include. */
final class Includes {

    /** Files inside each other, as PostgreSQL has it; a file that includes itself ends there. */
    private static final int MOST_LEVELS = 10;

    private static final int MOST_FILES = 1_000;

    private final Documents documents;
    private final List<UnreadInfrastructure> unread;
    private final Set<String> files = new LinkedHashSet<>();
    private final List<DecidingPlace> places = new ArrayList<>();
    private int read;

    Includes(Documents documents, List<UnreadInfrastructure> unread) {
        this.documents = documents;
        this.unread = unread;
    }

    /** All that were included. */
    Set<String> files() {
        return files;
    }

    /** The directives that lead to the file that is being read, outermost first. */
    List<DecidingPlace> places() {
        return List.copyOf(places);
    }

    void malformed(String message, SourceRange range) {
        unread.add(new UnreadInfrastructure(Kind.MALFORMED, message, range));
    }

    /** Hands a file's path and text to {@code reader}; tells if it is not at hand. */
    void file(String directive, String written, SourceRange range, boolean mayLack, BiConsumer<String, String> reader) {
        Optional<String> path = Paths.resolve(Paths.folder(range.path()), written);
        Optional<String> text = path.flatMap(documents::text);
        if (text.isPresent()) {
            enter(directive, path.orElseThrow(), text.get(), range, reader);
        } else if (!mayLack) {
            unread.add(new UnreadInfrastructure(Kind.NOT_AT_HAND, "\"" + written + "\" is not among the files", range));
        }
    }

    /** Hands over all files of a folder whose names fit, by name. */
    void folder(
            String directive,
            String written,
            SourceRange range,
            Predicate<String> names,
            BiConsumer<String, String> reader) {
        Optional<String> folder = Paths.resolve(Paths.folder(range.path()), written);
        List<String> found = documents.paths().stream()
                .filter(path -> folder.filter(Paths.folder(path)::equals).isPresent())
                .toList();
        if (found.isEmpty()) {
            unread.add(new UnreadInfrastructure(Kind.NOT_AT_HAND, "\"" + written + "\" is not among the files", range));
        }
        for (String path : found) {
            String name = Paths.name(path);
            if (names.test(name) && !name.startsWith(".")) {
                documents.text(path).ifPresent(text -> enter(directive, path, text, range, reader));
            }
        }
    }

    private void enter(
            String directive, String path, String text, SourceRange range, BiConsumer<String, String> reader) {
        if (places.size() >= MOST_LEVELS || ++read > MOST_FILES) {
            unread.add(new UnreadInfrastructure(
                    Kind.LIMIT, "files include each other more than " + MOST_LEVELS + " levels deep", range));
            return;
        }
        files.add(path);
        places.add(new DecidingPlace(directive, "", DecidingPlace.Kind.INCLUDED, range));
        reader.accept(path, text);
        places.remove(places.size() - 1);
    }
}
