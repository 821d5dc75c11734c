package dev.plimsoll.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Statements about owners, privileges, memberships and row security. */
final class AccessStatements {

    private static final String OPTION = " with grant option";
    private static final Pattern DEFAULTS =
            Pattern.compile("default privileges of (.+) on a new ([a-z ]+?)(?: in schema (.+))?");

    private AccessStatements() {}

    static @Nullable String grant(DriftObject object, @Nullable String privileges) {
        return change(object, privileges, true);
    }

    static @Nullable String revoke(DriftObject object, @Nullable String privileges) {
        return change(object, privileges, false);
    }

    /** Both what is to be added and what is to be taken. */
    static @Nullable String alter(DriftObject before, DriftObject after) {
        DriftKey key = after.key();
        if (key.aspect().equals(AccessForms.OWNER)) {
            return "ALTER " + SqlName.kind(key.kind()) + " " + SqlName.quoted(key.name()) + " OWNER TO "
                    + SqlName.role(String.valueOf(after.text(AccessForms.OWNER))) + ";";
        }
        if (key.aspect().equals("row security")) {
            return rowSecurity(before, after);
        }
        List<String> had = list(before.text("privileges"));
        List<String> has = list(after.text("privileges"));
        List<String> statements = new ArrayList<>();
        String lost = had.stream().filter(each -> !has.contains(each)).collect(Collectors.joining(", "));
        String won = has.stream().filter(each -> !had.contains(each)).collect(Collectors.joining(", "));
        if (!lost.isEmpty()) {
            String revoke = revoke(after, lost);
            if (revoke == null) {
                return null;
            }
            statements.add(revoke);
        }
        if (!won.isEmpty()) {
            String grant = grant(after, won);
            if (grant == null) {
                return null;
            }
            statements.add(grant);
        }
        return statements.isEmpty() ? null : String.join("\n", statements);
    }

    private static String rowSecurity(DriftObject before, DriftObject after) {
        String table = "ALTER TABLE " + SqlName.quoted(after.key().name());
        List<String> statements = new ArrayList<>();
        for (String property : List.of("row security", "forced row security")) {
            boolean on = after.properties().containsKey(property);
            if (on != before.properties().containsKey(property)) {
                boolean forced = property.startsWith("forced");
                statements.add(table + (forced ? (on ? " FORCE" : " NO FORCE") : (on ? " ENABLE" : " DISABLE"))
                        + " ROW LEVEL SECURITY;");
            }
        }
        return String.join("\n", statements);
    }

    private static @Nullable String change(DriftObject object, @Nullable String privileges, boolean grant) {
        DriftKey key = object.key();
        String aspect = key.aspect();
        String verb = grant ? "GRANT " : "REVOKE ";
        if (aspect.startsWith("membership of ")) {
            return verb + SqlName.role(key.name()) + (grant ? " TO " : " FROM ")
                    + SqlName.role(aspect.substring("membership of ".length())) + ";";
        }
        if (privileges == null) {
            return null;
        }
        Matcher defaults = DEFAULTS.matcher(aspect);
        if (defaults.matches()) {
            return "ALTER DEFAULT PRIVILEGES FOR ROLE " + SqlName.role(key.name())
                    + (defaults.group(3) == null ? "" : " IN SCHEMA " + SqlName.quoted(defaults.group(3))) + " "
                    + verb + plain(privileges) + " ON " + defaults.group(2).toUpperCase(Locale.ROOT) + "S"
                    + (grant ? " TO " : " FROM ") + SqlName.role(defaults.group(1)) + option(privileges, grant) + ";";
        }
        if (!aspect.startsWith(AccessForms.PRIVILEGES)) {
            return null;
        }
        return verb + plain(privileges) + " ON " + SqlName.granted(key) + " " + SqlName.quoted(key.name())
                + (grant ? " TO " : " FROM ") + SqlName.role(aspect.substring(AccessForms.PRIVILEGES.length()))
                + option(privileges, grant) + ";";
    }

    private static String plain(String privileges) {
        return privileges.replace(OPTION, "");
    }

    private static String option(String privileges, boolean grant) {
        return grant && privileges.contains(OPTION) ? " WITH GRANT OPTION" : "";
    }

    private static List<String> list(@Nullable String privileges) {
        return privileges == null ? List.of() : Arrays.asList(privileges.split(", "));
    }
}
