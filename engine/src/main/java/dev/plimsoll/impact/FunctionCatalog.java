package dev.plimsoll.impact;

import dev.plimsoll.model.RoutineChange.Volatility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Volatility of the functions that come with PostgreSQL 12 to 18 and their extensions, by name, as {@code pg_proc} of these servers
 * says. Where overloads differ, volatile means that at least half of them are.
 */
final class FunctionCatalog {

    private record Entry(Volatility volatility, int first, int last) {}

    private static final class Holder {
        static final Map<String, List<Entry>> FUNCTIONS = read();
    }

    private FunctionCatalog() {}

    /** Empty for a function that no server of this version brings. */
    static Optional<Volatility> volatility(String function, int major) {
        return Holder.FUNCTIONS.getOrDefault(function, List.of()).stream()
                .filter(entry -> entry.first <= major && major <= entry.last)
                .map(Entry::volatility)
                .findFirst();
    }

    private static Map<String, List<Entry>> read() {
        Map<String, List<Entry>> functions = new HashMap<>(8192);
        for (String line : DataFile.lines("functions.txt")) {
            String[] words = line.split(" ", -1);
            Volatility volatility = switch (words[1]) {
                case "i" -> Volatility.IMMUTABLE;
                case "s" -> Volatility.STABLE;
                default -> Volatility.VOLATILE;
            };
            functions
                    .computeIfAbsent(words[0], name -> new ArrayList<>(1))
                    .add(new Entry(volatility, DataFile.first(words, 2), DataFile.last(words, 2)));
        }
        return functions;
    }
}
