package dev.plimsoll.impact;

import dev.plimsoll.model.Expression.Call;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RoutineChange.Volatility;
import java.util.List;

/**
 * Volatility of the functions that come with PostgreSQL 12 to 18 and with the extensions shipped beside it, as {@code pg_proc} of these
 * servers says.
 *
 * <p>A line names a function and what its overloads say, the commonest first: {@code is} are immutable and stable ones. Where the number
 * of arguments tells overloads apart it follows the name: {@code age/1 s}, {@code format/1-}.
 */
final class FunctionCatalog {

    private static final String SYSTEM_SCHEMA = "pg_catalog";

    private static final int FACTS = 2;

    /** Each file is read when the first function is looked for in it. */
    private static final class Server {
        static final List<String> FUNCTIONS = DataFile.lines("functions.txt");
    }

    private static final class Extensions {
        static final List<String> FUNCTIONS = DataFile.lines("extension-functions.txt");
    }

    private FunctionCatalog() {}

    /**
     * What the overloads say that the call may mean, the commonest first; empty for a function that no server of this version brings.
     * Extensions may be installed in any schema, the server's own functions are in {@code pg_catalog}.
     */
    static List<Volatility> volatilities(Call call, int major) {
        ObjectName function = call.function();
        List<Volatility> own = function.schema() == null || function.schema().equals(SYSTEM_SCHEMA)
                ? find(Server.FUNCTIONS, call, major)
                : List.of();
        return own.isEmpty() ? find(Extensions.FUNCTIONS, call, major) : own;
    }

    private static List<Volatility> find(List<String> lines, Call call, int major) {
        String name = call.function().name();
        List<Volatility> any = List.of();
        for (int i = firstOf(lines, name);
                i < lines.size() && name(lines.get(i)).equals(name);
                i++) {
            String[] words = lines.get(i).split(" ", -1);
            if (DataFile.holds(words, FACTS, major)) {
                if (takes(words[0], call.arguments())) {
                    return volatilities(words[1]);
                }
                any = any.isEmpty() ? volatilities(words[1]) : any;
            }
        }
        return any;
    }

    /** The files are sorted by name. */
    private static int firstOf(List<String> lines, String name) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (name(lines.get(middle)).compareTo(name) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String name(String line) {
        int end = 0;
        while (line.charAt(end) != ' ' && line.charAt(end) != '/') {
            end++;
        }
        return line.substring(0, end);
    }

    private static boolean takes(String signature, int arguments) {
        int slash = signature.indexOf('/');
        if (slash < 0 || arguments == Call.ANY_NUMBER) {
            return true;
        }
        String[] bounds = signature.substring(slash + 1).split("-", -1);
        String last = bounds[bounds.length - 1];
        return Integer.parseInt(bounds[0]) <= arguments && (last.isEmpty() || arguments <= Integer.parseInt(last));
    }

    private static List<Volatility> volatilities(String letters) {
        return letters.chars().mapToObj(FunctionCatalog::volatility).toList();
    }

    private static Volatility volatility(int letter) {
        return switch (letter) {
            case 'i' -> Volatility.IMMUTABLE;
            case 's' -> Volatility.STABLE;
            default -> Volatility.VOLATILE;
        };
    }
}
