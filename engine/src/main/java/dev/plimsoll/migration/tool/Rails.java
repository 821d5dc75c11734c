package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.EngineSign;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.migration.ScriptFiles;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rails, through the SQL of its migrations: each is a transaction, unless it says {@code disable_ddl_transaction!}
 * (<a href="https://api.rubyonrails.org/classes/ActiveRecord/Migration.html">transactional migrations</a>).
 */
final class Rails implements MigrationTool {

    private static final Pattern ADAPTER = Pattern.compile("(?m)^\\s*adapter:\\s*[\"']?(\\w+)");

    @Override
    public String id() {
        return "rails";
    }

    @Override
    public Optional<EngineSign> engine(Folder folder) {
        return EngineSettings.upward(folder, List.of("config/database.yml"), EngineSettings.named(ADAPTER));
    }

    /** Of scripts alone: nothing in SQL gives it away. */
    @Override
    public List<Claim> claims(Folder folder) {
        return ScriptFiles.isOfRails(folder)
                ? List.of(new Claim(
                        folder.path(),
                        Claim.Strength.MARKER,
                        "they are classes of ActiveRecord::Migration",
                        layout(folder)))
                : List.of();
    }

    @Override
    public Layout layout(Folder folder) {
        return new EmittedSql(id(), TransactionMode.WRAPPED, "write disable_ddl_transaction! in its class");
    }
}
