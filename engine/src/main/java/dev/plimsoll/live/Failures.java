package dev.plimsoll.live;

import java.sql.SQLException;
import java.util.Set;

/** What a failure of a query means, by its <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">SQLSTATE</a>. */
final class Failures {

    static final String FORBIDDEN = "42501";
    static final String CANCELLED = "57014";

    /** The server was stopped, crashed or is starting, or the session was ended. */
    private static final Set<String> ENDED = Set.of("57P01", "57P02", "57P03", "57P04", "57P05");

    private Failures() {}

    /** Whether no further query can be asked. */
    static boolean isLost(SQLException e) {
        String state = state(e);
        return state.startsWith("08") || ENDED.contains(state);
    }

    static String state(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }

    /** The first line of what the server says, without what is said about the place in the query. */
    static String reason(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return switch (state(e)) {
            case CANCELLED -> "it took longer than allowed";
            case "55P03" -> "somebody holds a lock on what it reads";
            case "40001" -> "the standby needed to replay a change of what it reads";
            default -> line.startsWith("ERROR: ") ? line.substring("ERROR: ".length()) : line;
        };
    }
}
