package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.SessionChange.ClientCommand;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Commands of {@code psql} in files that no {@code psql} reads. */
@ForRules
public final class ClientCommands {

    /** Those that send what they read to the server; the others have {@code psql} read the file, or may. */
    private static final Set<String> SENDING = Set.of(
            "flyway",
            "goose",
            "dbmate",
            "sql-migrate",
            "golang-migrate",
            "prisma",
            "drizzle",
            "atlas",
            "diesel",
            "sqlx",
            "supabase",
            "hasura");

    private ClientCommands() {}

    /** The command, such as {@code \copy}, that the tool sends to the server; else null. */
    public static @Nullable String sent(Effect effect) {
        if (!(effect.change() instanceof ClientCommand command)
                || !command.command().startsWith("\\")
                || !SENDING.contains(effect.migration().tool())) {
            return null;
        }
        String text = command.command();
        int end = 1;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }
}
