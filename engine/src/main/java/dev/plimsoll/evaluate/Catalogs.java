package dev.plimsoll.evaluate;

import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.ObjectName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tables of the server's own catalog (<a href="https://www.postgresql.org/docs/18/catalogs.html">PostgreSQL 18, System Catalogs</a>). */
@ForRules
public final class Catalogs {

    private static final String SCHEMA = "pg_catalog";

    /** A view through which settings are made. */
    private static final String SETTINGS = "pg_settings";

    private static final Set<String> TABLES = Set.of(
            "pg_aggregate",
            "pg_am",
            "pg_amop",
            "pg_amproc",
            "pg_attrdef",
            "pg_attribute",
            "pg_auth_members",
            "pg_authid",
            "pg_cast",
            "pg_class",
            "pg_collation",
            "pg_constraint",
            "pg_conversion",
            "pg_database",
            "pg_default_acl",
            "pg_depend",
            "pg_description",
            "pg_enum",
            "pg_event_trigger",
            "pg_extension",
            "pg_foreign_data_wrapper",
            "pg_foreign_server",
            "pg_foreign_table",
            "pg_index",
            "pg_inherits",
            "pg_init_privs",
            "pg_language",
            "pg_namespace",
            "pg_opclass",
            "pg_operator",
            "pg_opfamily",
            "pg_partitioned_table",
            "pg_policy",
            "pg_proc",
            "pg_publication",
            "pg_range",
            "pg_replication_origin",
            "pg_rewrite",
            "pg_sequence",
            "pg_shdepend",
            "pg_statistic",
            "pg_subscription",
            "pg_tablespace",
            "pg_trigger",
            "pg_type",
            "pg_user_mapping");

    private Catalogs() {}

    /** The first one that a statement writes, in the order of names; null where it writes none. */
    public static @Nullable String written(Effect effect) {
        return effect.change() instanceof DataChange change
                ? change.writes().stream()
                        .sorted()
                        .filter(Catalogs::isCatalog)
                        .map(ObjectName::name)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static boolean isCatalog(ObjectName table) {
        return table.schema() == null
                ? TABLES.contains(table.name())
                : table.schema().equals(SCHEMA) && !table.name().equals(SETTINGS);
    }
}
