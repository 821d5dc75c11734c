package dev.plimsoll.evaluate;

import dev.plimsoll.model.DataChange.Delete;
import dev.plimsoll.model.DataChange.Update;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SessionChange.TransactionControl;
import dev.plimsoll.model.SessionChange.TransactionVerb;
import dev.plimsoll.model.Statement;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the text of a {@code DO} block says about batches.
 *
 * @param loops whether it has a loop
 * @param batches whether rows are updated or deleted a limited number at a time
 * @param offsets whether batches are counted off with {@code OFFSET}
 * @param commits whether it commits on its way
 */
@ForRules
public record BlockText(boolean loops, boolean batches, boolean offsets, boolean commits) {

    private static final Pattern COMMENT = Pattern.compile("--[^\\r\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LOOP = Pattern.compile("(?i)\\bend\\s+loop\\b");
    /** A loop that goes on until something is done, and not through rows one by one. */
    private static final Pattern OPEN_LOOP =
            Pattern.compile("(?i)(?:\\bbegin|\\bthen|\\belse|;|>>)\\s*loop\\b|\\bwhile\\b");

    private static final Pattern BATCH = Pattern.compile("(?i)\\blimit\\b|\\bbetween\\b|\\brow_count\\b");
    private static final Pattern OFFSET = Pattern.compile("(?i)\\boffset\\b");

    /** Of the statement that an effect is of. */
    public static BlockText of(Effect effect) {
        return of(effect.statement());
    }

    static BlockText of(Statement block) {
        String text = COMMENT.matcher(block.text()).replaceAll(" ");
        boolean changesRows = changes(block).anyMatch(change -> change instanceof Update || change instanceof Delete);
        boolean commits = changes(block)
                .anyMatch(change ->
                        change instanceof TransactionControl control && control.verb() == TransactionVerb.COMMIT);
        return new BlockText(
                LOOP.matcher(text).find(),
                changesRows
                        && OPEN_LOOP.matcher(text).find()
                        && BATCH.matcher(text).find(),
                OFFSET.matcher(text).find(),
                commits);
    }

    private static Stream<SchemaChange> changes(Statement block) {
        return block.body().stream().flatMap(statement -> statement.changes().stream());
    }
}
