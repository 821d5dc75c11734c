package dev.plimsoll.check;

import dev.plimsoll.check.DatabasePlan.PlannedFile;
import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.migration.MigrationReader;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads files in order, a few ahead of whoever asks for them, so that they are read while others are replayed. */
final class ReadAhead implements AutoCloseable {

    /** Enough to bridge a file that takes long to replay, few enough to keep memory flat. */
    private static final int FILES = 16;

    private final MigrationReader reader;
    private final Iterator<PlannedFile> coming;
    private final @Nullable InTurn<MigrationFile> ahead;

    /** @param files in the order in which they will be asked for */
    ReadAhead(MigrationReader reader, List<PlannedFile> files) {
        this.reader = reader;
        this.coming = files.iterator();
        this.ahead = files.size() > 1 ? new InTurn<>("plimsoll-reader") : null;
    }

    /** The next of the files. */
    MigrationFile next() {
        if (ahead == null) {
            return read(coming.next());
        }
        while (ahead.pending() < FILES && coming.hasNext()) {
            PlannedFile planned = coming.next();
            ahead.start(() -> read(planned));
        }
        return ahead.next();
    }

    private MigrationFile read(PlannedFile planned) {
        return ForeignSql.refused(reader.read(planned.file(), planned.layout(), !planned.judged()));
    }

    @Override
    public void close() {
        if (ahead != null) {
            ahead.close();
        }
    }
}
