package dev.plimsoll.drift;

import dev.plimsoll.model.ObjectKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What no migration declares and what is no drift: the tables in which tools keep their history, and schemas of services and schedulers. */
final class Exclusions {

    private static final Pattern HISTORY = Pattern.compile(
            "(.*\\.)?(flyway_schema_history|schema_version|databasechangelog|databasechangeloglock"
                    + "|goose_db_version|schema_migrations|schema_migrations_lock|schema_lock|ar_internal_metadata|_prisma_migrations|__drizzle_migrations|atlas_schema_revisions"
                    + "|_sqlx_migrations|django_migrations|alembic_version|knex_migrations(_lock)?|migrations|typeorm_metadata|__EFMigrationsHistory"
                    + "|pgmigrations|SequelizeMeta|gorp_migrations|bun_migrations(_locks)?|dbmate_migrations|__diesel_schema_migrations|seaql_migrations|refinery_schema_history)");

    private static final Set<String> SERVICE_SCHEMAS = Set.of(
            "atlas_schema_revisions",
            "auth",
            "cron",
            "drizzle",
            "extensions",
            "graphql",
            "graphql_public",
            "hdb_catalog",
            "net",
            "partman",
            "pgbouncer",
            "pgroll",
            "pgsodium",
            "pgsodium_masks",
            "pgtle",
            "realtime",
            "repack",
            "sqitch",
            "storage",
            "supabase_functions",
            "supabase_migrations",
            "vault");

    private static final Pattern SERVICE_PREFIX =
            Pattern.compile("(_timescaledb_|timescaledb_|_realtime|_analytics|aws_|rds_|google_|azure_|pgtle).*");

    private static final Pattern SERVICE_ROLE =
            Pattern.compile("rds.*|cloudsql.*|alloydb.*|azure_.*|azuresu|replication|postgres|supabase_.*"
                    + "|authenticator|anon|authenticated|service_role|dashboard_user|pgbouncer|pgsodium_.*|pg_.*");

    private Exclusions() {}

    /** The objects without those that are left out, and without what hangs on them. */
    static List<DriftObject> without(List<DriftObject> all, Set<DriftKey> declared) {
        Predicate<DriftKey> out = key -> isLeftOut(key) && !declared.contains(key);
        Set<DriftKey> gone = new HashSet<>();
        all.stream().map(DriftObject::key).filter(out).forEach(gone::add);
        for (int before = -1; before != gone.size(); ) {
            before = gone.size();
            all.stream().filter(each -> isPart(each, gone)).forEach(each -> gone.add(each.key()));
        }
        return all.stream().filter(each -> !gone.contains(each.key())).toList();
    }

    /** What a role that is left out owns or may do is not left out, but memberships are. */
    private static boolean isPart(DriftObject object, Set<DriftKey> gone) {
        boolean membership = object.key().aspect().startsWith("membership");
        return object.parents().stream()
                .anyMatch(parent -> gone.contains(parent) && (membership || parent.kind() != ObjectKind.ROLE));
    }

    private static boolean isLeftOut(DriftKey key) {
        return switch (key.kind()) {
            case TABLE, SEQUENCE -> HISTORY.matcher(key.name()).matches();
            case SCHEMA ->
                SERVICE_SCHEMAS.contains(key.name())
                        || SERVICE_PREFIX.matcher(key.name()).matches();
            case ROLE ->
                key.aspect().isEmpty() && SERVICE_ROLE.matcher(key.name()).matches();
            case EXTENSION -> key.name().equals("plpgsql");
            default -> false;
        };
    }
}
