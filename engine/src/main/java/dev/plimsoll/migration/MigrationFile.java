package dev.plimsoll.migration;

import dev.plimsoll.model.Migration;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.sql.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file after reading. */
public sealed interface MigrationFile {

    String path();

    /**
     * A file that is text.
     *
     * @param migration its way forward; of direction {@link Migration.Direction#DOWN} and without units where there is none
     * @param reverse whether it also, or only, holds a way back, which is not read
     * @param comments in the order of the file, delimiters included
     * @param others files whose SQL it brings in
     * @param marked whether it begins with a byte order mark
     */
    record Read(
            SourceText source,
            Migration migration,
            boolean reverse,
            List<SourceRange> comments,
            List<SourceText> others,
            boolean marked)
            implements MigrationFile {
        public Read {
            comments = List.copyOf(comments);
            others = List.copyOf(others);
        }

        public Read with(Migration other) {
            return new Read(source, other, reverse, comments, others, marked);
        }

        Read withMark() {
            return new Read(source, migration, reverse, comments, others, true);
        }

        @Override
        public String path() {
            return source.path();
        }
    }

    /** A file that the tool does not run. The reason completes "goose ignores it: …". */
    record PassedOver(String path, String tool, String reason) implements MigrationFile {}

    /**
     * A migration in another language than SQL, which is not run, and of which little is read.
     *
     * @param link its place among the others, or null where it does not say so in so many words
     * @param command what has its tool write the SQL, and has that checked
     */
    record Script(String path, String tool, @Nullable ScriptLink link, String command) implements MigrationFile {}

    /** A file that is no text. The reason completes "cannot be read: …". */
    record Refused(String path, String reason) implements MigrationFile {}
}
