package dev.plimsoll.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes what the servers say about their functions as the lines that {@link FunctionCatalog} reads. */
final class FunctionLines {

    /** Takes any further number of arguments. */
    static final int VARIADIC = 1000;

    /**
     * One row of {@code pg_proc}.
     *
     * @param volatility {@code i}, {@code s} or {@code v}
     * @param least how many arguments it takes at least
     * @param most and at most, {@link #VARIADIC} without end
     */
    record Overload(String name, String volatility, int least, int most) {
        boolean takes(int arguments) {
            return least <= arguments && arguments <= most;
        }
    }

    private FunctionLines() {}

    /** Sorted by name; {@code byVersion} from major version to its functions. */
    static List<String> of(Map<Integer, List<Overload>> byVersion) {
        VersionedFacts facts = new VersionedFacts(byVersion.keySet());
        byVersion.forEach((version, functions) -> functions.stream()
                .collect(Collectors.groupingBy(Overload::name))
                .forEach((name, overloads) -> facts.add(version, name, signatures(overloads))));
        return facts.lines();
    }

    /** What follows the name: nothing but letters where the overloads agree, else one text for each number of arguments. */
    private static List<String> signatures(List<Overload> overloads) {
        String all = letters(overloads);
        if (all.length() == 1) {
            return List.of(" " + all);
        }
        boolean endless = overloads.stream().anyMatch(overload -> overload.most() == VARIADIC);
        int most = overloads.stream()
                .mapToInt(overload -> overload.most() == VARIADIC ? overload.least() : overload.most())
                .max()
                .orElse(0);
        List<String> signatures = new ArrayList<>();
        int first = 0;
        for (int arguments = 0; arguments <= most; arguments++) {
            String letters = letters(overloads, arguments);
            if (arguments == most || !letters(overloads, arguments + 1).equals(letters)) {
                if (!letters.isEmpty()) {
                    String last = arguments == most && endless ? "-" : arguments == first ? "" : "-" + arguments;
                    signatures.add("/" + first + last + " " + letters);
                }
                first = arguments + 1;
            }
        }
        return signatures;
    }

    private static String letters(List<Overload> overloads, int arguments) {
        return letters(
                overloads.stream().filter(overload -> overload.takes(arguments)).toList());
    }

    /** The commonest first. */
    private static String letters(List<Overload> overloads) {
        Map<String, Long> counts = overloads.stream()
                .map(Overload::volatility)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining());
    }
}
