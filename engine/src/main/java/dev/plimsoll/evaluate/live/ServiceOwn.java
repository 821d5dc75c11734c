package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.live.LiveDatabase;
import java.util.Set;
import java.util.regex.Pattern;

/** What a managed service brings with it and keeps for itself. */
@ForRules
public final class ServiceOwn {

    // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.PostgreSQL.CommonDBATasks.Roles.html,
    // https://cloud.google.com/sql/docs/postgres/users,
    // https://learn.microsoft.com/azure/postgresql/security/security-access-control,
    // https://supabase.com/docs/guides/database/postgres/roles
    private static final Pattern ROLES =
            Pattern.compile("rds.*|cloudsql.*|alloydb.*|azure.*|azuresu|supabase.*|pgbouncer"
                    + "|replication_management_agent|authenticator|dashboard_user");

    private static final Set<String> DATABASES =
            Set.of("rdsadmin", "cloudsqladmin", "alloydbadmin", "azure_maintenance", "azure_sys");

    private ServiceOwn() {}

    public static boolean role(LiveDatabase database, String role) {
        return !database.isSelfManaged() && ROLES.matcher(role).matches();
    }

    public static boolean database(String name) {
        return DATABASES.contains(name);
    }
}
