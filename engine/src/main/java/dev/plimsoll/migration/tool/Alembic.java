package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.List;

/**
 * Alembic, through what {@code alembic upgrade --sql} writes: with {@code BEGIN} and {@code COMMIT}
 * (<a href="https://alembic.sqlalchemy.org/en/latest/offline.html">offline mode</a>).
 */
final class Alembic implements MigrationTool {

    @Override
    public String id() {
        return "alembic";
    }

    /** Nothing in SQL gives it away: it has to be named. */
    @Override
    public List<Claim> claims(Folder folder) {
        return List.of();
    }

    @Override
    public Layout layout(Folder folder) {
        return new EmittedSql(id(), TransactionMode.NONE, "run it within op.get_context().autocommit_block()");
    }
}
