package dev.plimsoll.migration;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Unit.Repetition;
import java.util.List;

/**
 * A changeset of a changelog as its tool knows it.
 *
 * @param place where it stands
 * @param identity as the tool writes it, see {@link dev.plimsoll.model.Changeset#identity}
 * @param byPath whether the path of its file is part of that
 * @param content equal where the tool takes the changeset for the same
 * @param takesAnyEdit whether the tool is told that it may differ from what has run
 * @param validCheckSums further checksums that the tool takes for it
 */
public record ChangesetEntry(
        SourceRange place,
        String identity,
        boolean byPath,
        String content,
        Repetition repetition,
        boolean takesAnyEdit,
        List<String> validCheckSums) {
    public ChangesetEntry {
        validCheckSums = List.copyOf(validCheckSums);
    }
}
