package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.List;

/**
 * Django, through what {@code manage.py sqlmigrate} writes: with {@code BEGIN} and {@code COMMIT} where the migration is atomic
 * (<a href="https://docs.djangoproject.com/en/stable/ref/django-admin/#sqlmigrate">sqlmigrate</a>).
 */
final class Django implements MigrationTool {

    @Override
    public String id() {
        return "django";
    }

    /** Nothing in SQL gives it away: it has to be named. */
    @Override
    public List<Claim> claims(Folder folder) {
        return List.of();
    }

    @Override
    public Layout layout(Folder folder) {
        return new EmittedSql(id(), TransactionMode.NONE, "set atomic = False in its class Migration");
    }
}
