package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.List;

/**
 * Rails, through the SQL of its migrations: each is a transaction, unless it says {@code disable_ddl_transaction!}
 * (<a href="https://api.rubyonrails.org/classes/ActiveRecord/Migration.html">transactional migrations</a>).
 */
final class Rails implements MigrationTool {

    @Override
    public String id() {
        return "rails";
    }

    /** Nothing in SQL gives it away: it has to be named. */
    @Override
    public List<Claim> claims(Folder folder) {
        return List.of();
    }

    @Override
    public Layout layout(Folder folder) {
        return new EmittedSql(id(), TransactionMode.WRAPPED, "write disable_ddl_transaction! in its class");
    }
}
