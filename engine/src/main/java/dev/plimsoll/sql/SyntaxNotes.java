package dev.plimsoll.sql;

import dev.plimsoll.model.VersionedSyntax;
import java.util.ArrayList;
import java.util.List;

/** What a statement was seen to use that not every version has: each construct once, where it first stands. */
final class SyntaxNotes {

    private record Note(Syntax syntax, int first, int last) {}

    private final List<Note> notes = new ArrayList<>();

    /** {@code first} and {@code last} are tokens, both inclusive. */
    void add(Syntax syntax, int first, int last) {
        for (Note note : notes) {
            if (note.syntax == syntax) {
                return;
            }
        }
        notes.add(new Note(syntax, first, last));
    }

    /** Forgets what was seen at or behind a token, because it is read anew. */
    void dropFrom(int token) {
        notes.removeIf(note -> note.first >= token);
    }

    List<VersionedSyntax> versioned(Tokens tokens) {
        return notes.stream()
                .map(note -> note.syntax.at(tokens.range(note.first, note.last)))
                .toList();
    }
}
