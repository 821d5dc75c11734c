package dev.plimsoll.evaluate;

import java.util.List;
import java.util.Set;

/** Roles by which people of a platform administer databases, and which may do nearly everything anyway. */
@ForRules
public final class Administrators {

    private static final Set<String> NAMES = Set.of(
            "postgres", "rds_superuser", "cloudsqlsuperuser", "azure_pg_admin", "alloydbsuperuser", "supabase_admin");

    private Administrators() {}

    static boolean contains(String role) {
        return NAMES.contains(role);
    }

    /** The roles that are none. */
    public static List<String> others(List<String> roles) {
        return roles.stream().filter(role -> !contains(role)).toList();
    }
}
