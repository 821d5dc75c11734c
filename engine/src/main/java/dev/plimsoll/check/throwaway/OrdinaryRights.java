package dev.plimsoll.check.throwaway;

import dev.plimsoll.model.AccessChange.ChangeOwner;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.TableChange.ToggleFiring;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How who is no superuser comes to the same schema by other statements. */
final class OrdinaryRights {

    private static final Pattern DENIED_SCHEMA = Pattern.compile("permission denied for schema (.+)");
    private static final Pattern NO_MEMBER = Pattern.compile("must be member of role \"(.+)\"");
    private static final Pattern ALL_TRIGGERS = Pattern.compile("(?i)\\bTRIGGER\\s+ALL\\b");

    private OrdinaryRights() {}

    /**
     * What to run in place of a statement that was refused.
     *
     * @param message why it was refused
     * @return empty where nothing else would do
     */
    static List<String> instead(Statement statement, String text, String message) {
        Matcher role = NO_MEMBER.matcher(message);
        if (role.matches() && !ReplayDatabase.isOwn(role.group(1))) {
            // Before PostgreSQL 16 who makes a role is no member of it.
            return List.of("GRANT " + ReplayDatabase.quoted(role.group(1)) + " TO SESSION_USER", text);
        }
        Matcher schema = DENIED_SCHEMA.matcher(message);
        for (SchemaChange change : statement.changes()) {
            if (change instanceof ChangeOwner owner && schema.matches()) {
                // An object goes only to a role that may create some in its schema: then it may for that moment.
                String create = " CREATE ON SCHEMA " + ReplayDatabase.quoted(schema.group(1));
                String newOwner = ReplayDatabase.quoted(owner.owner());
                return List.of("GRANT" + create + " TO " + newOwner, text, "REVOKE" + create + " FROM " + newOwner);
            } else if (change instanceof ToggleFiring toggle && toggle.allInternal()) {
                // Those that keep foreign keys are a superuser's, and no part of the schema.
                return List.of(ALL_TRIGGERS.matcher(text).replaceFirst("TRIGGER USER"));
            }
        }
        return List.of();
    }
}
