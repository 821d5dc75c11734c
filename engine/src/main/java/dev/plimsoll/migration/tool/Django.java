package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.migration.ScriptFiles;
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

    /** Of scripts alone: nothing in SQL gives it away. */
    @Override
    public List<Claim> claims(Folder folder) {
        return ScriptFiles.isOfDjango(folder)
                ? List.of(new Claim(
                        folder.path(), Claim.Strength.MARKER, "they are a package of class Migration", layout(folder)))
                : List.of();
    }

    @Override
    public Layout layout(Folder folder) {
        return new EmittedSql(id(), TransactionMode.NONE, "set atomic = False in its class Migration");
    }
}
