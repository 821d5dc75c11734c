package dev.plimsoll.evaluate;

import dev.plimsoll.model.ColumnChange;
import dev.plimsoll.model.ConstraintChange;
import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.DataChange.Delete;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.TableChange;
import dev.plimsoll.model.TableChange.DropTable;
import dev.plimsoll.model.TableChange.MoveTable;
import dev.plimsoll.model.TableChange.RenameTable;
import dev.plimsoll.model.TableChange.TruncateTable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables in which migration tools keep what they have run, by their default names. */
@ForRules
public final class ToolTables {

    /** The tools that keep a table, as their ids, the most usual first. */
    private static final Map<String, List<String>> TOOLS = Map.ofEntries(
            Map.entry("flyway_schema_history", List.of("flyway")),
            Map.entry("databasechangelog", List.of("liquibase")),
            Map.entry("databasechangeloglock", List.of("liquibase")),
            Map.entry("schema_migrations", List.of("golang-migrate", "dbmate", "rails", "supabase")),
            Map.entry("ar_internal_metadata", List.of("rails")),
            Map.entry("goose_db_version", List.of("goose")),
            Map.entry("gorp_migrations", List.of("sql-migrate")),
            Map.entry("_prisma_migrations", List.of("prisma")),
            Map.entry("__drizzle_migrations", List.of("drizzle")),
            Map.entry("atlas_schema_revisions", List.of("atlas")),
            Map.entry("_sqlx_migrations", List.of("sqlx")),
            Map.entry("__diesel_schema_migrations", List.of("diesel")),
            Map.entry("alembic_version", List.of("alembic")),
            Map.entry("django_migrations", List.of("django")),
            Map.entry("knex_migrations", List.of("knex")));

    /** Tools that write their own rows into the SQL that they put out. */
    private static final List<String> WRITING_OUT = List.of("liquibase", "alembic", "django", "rails");

    private ToolTables() {}

    /** The tool's table that a statement changes, as the finding names it; null where it changes none. */
    public static @Nullable String changed(Effect effect) {
        SchemaChange change = effect.change();
        if (effect.createdInUnit()) {
            return null;
        }
        if (change instanceof DataChange data) {
            return data.writes().stream()
                    .sorted()
                    .filter(table -> isWrittenByHand(effect, table))
                    .map(ObjectName::toString)
                    .findFirst()
                    .orElse(null);
        }
        return change instanceof TableChange table && changesTable(change) && isOwn(effect, table.table())
                ? table.table().toString()
                : null;
    }

    private static boolean changesTable(SchemaChange change) {
        return change instanceof DropTable
                || change instanceof TruncateTable
                || change instanceof RenameTable
                || change instanceof MoveTable
                || change instanceof ColumnChange
                || change instanceof ConstraintChange;
    }

    private static boolean isWrittenByHand(Effect effect, ObjectName table) {
        return isOwn(effect, table)
                && (effect.change() instanceof Delete
                        || !WRITING_OUT.contains(effect.migration().tool())
                                && !WRITING_OUT.contains(tools(table).get(0)));
    }

    /** Whether the tool that runs the migration keeps the table, or may: another tool's is only left over from before. */
    private static boolean isOwn(Effect effect, ObjectName table) {
        List<String> tools = tools(table);
        String running = effect.migration().tool();
        return tools.contains(running) || !tools.isEmpty() && running.equals("plain");
    }

    private static List<String> tools(ObjectName table) {
        return TOOLS.getOrDefault(table.name(), List.of());
    }
}
