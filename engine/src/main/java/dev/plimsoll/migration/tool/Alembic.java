package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.migration.ScriptFiles;
import dev.plimsoll.model.Unit.TransactionMode;
import java.nio.file.Path;
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

    /** Of scripts alone: nothing in SQL gives it away. */
    @Override
    public List<Claim> claims(Folder folder) {
        Path versions = ScriptFiles.isOfAlembic(folder) ? ScriptFiles.versions(folder.path()) : null;
        return versions == null
                ? List.of()
                : List.of(new Claim(
                        folder.path(),
                        Claim.Strength.MARKER,
                        "env.py and script.py.mako lie above them",
                        layout(folder),
                        versions));
    }

    @Override
    public Layout layout(Folder folder) {
        return new EmittedSql(id(), TransactionMode.NONE, "run it within op.get_context().autocommit_block()");
    }
}
