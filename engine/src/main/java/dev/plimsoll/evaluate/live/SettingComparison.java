package dev.plimsoll.evaluate.live;

import dev.plimsoll.model.SettingSize;
import dev.plimsoll.model.SettingTime;
import dev.plimsoll.model.live.LiveSetting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whether a setting has on a server the value that is declared for it, however that is written: in units, as a switch, as a list, by another
 * word (<a href="https://www.postgresql.org/docs/current/config-setting.html#CONFIG-SETTING-NAMES-VALUES">manual, parameter names and
 * values</a>).
 */
final class SettingComparison {

    /** What came of it. */
    enum Outcome {
        HOLDS,
        DIFFERS,
        /** The declared value is a formula, or the server does not show its own. */
        UNKNOWN
    }

    private static final Pattern FORMULA = Pattern.compile("(?i).*\\{.*|\\s*(greatest|least|sum|log)\\s*\\(.*");

    /** Prefixes of words are switches too. */
    private static final Pattern ON = Pattern.compile("1|on|t(r(ue?)?)?|y(es?)?");

    private static final Pattern OFF = Pattern.compile("0|off?|f(a(l(se?)?)?)?|no?");

    /** What {@code pg_settings} shows in place of a word that means the same. */
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "wal_level", Map.of("archive", "replica", "hot_standby", "replica"),
            "wal_compression", Map.of("on", "pglz"),
            "log_min_messages", Map.of("debug", "debug2"),
            "log_min_error_statement", Map.of("debug", "debug2"),
            "client_min_messages", Map.of("debug", "debug2"));

    /** Their order does not count. */
    private static final Set<String> SETS =
            Set.of("log_destination", "wal_consistency_checking", "azure.extensions", "rds.allowed_extensions");

    private static final String LIBRARIES = "_preload_libraries";

    private SettingComparison() {}

    /** @param own whether whoever runs the server adds libraries of his own */
    static Outcome of(String declared, LiveSetting setting, boolean own) {
        if (FORMULA.matcher(declared).matches() || setting.value().startsWith("<")) {
            return Outcome.UNKNOWN;
        }
        if (setting.number().isPresent()) {
            OptionalDouble number = number(declared, setting);
            return number.isEmpty()
                    ? Outcome.UNKNOWN
                    : outcome(sameNumber(number.getAsDouble(), setting) || isLeftToTheServer(number, setting));
        }
        String wanted = declared.toLowerCase(Locale.ROOT).strip();
        String is = setting.value().toLowerCase(Locale.ROOT).strip();
        if (setting.name().equals("listen_addresses")) {
            return addresses(wanted, is);
        }
        if (is.equals("on") || is.equals("off")) {
            return outcome(switched(wanted).equals(is));
        }
        if (setting.name().endsWith(LIBRARIES) || SETS.contains(setting.name())) {
            Set<String> all = elements(wanted);
            Set<String> loaded = elements(is);
            return outcome(own && setting.name().endsWith(LIBRARIES) ? loaded.containsAll(all) : loaded.equals(all));
        }
        return outcome(plain(word(setting.name(), wanted)).equals(plain(is))
                || ON.matcher(wanted).matches() && ON.matcher(is).matches());
    }

    private static Outcome outcome(boolean holds) {
        return holds ? Outcome.HOLDS : Outcome.DIFFERS;
    }

    /** A server rounds to whole units where the setting is a whole number. */
    private static boolean sameNumber(double declared, LiveSetting setting) {
        double one = one(setting);
        double is = setting.number().orElseThrow();
        boolean whole = setting.value().matches("-?[0-9]+");
        double wanted = whole ? Math.rint(declared / one) * one : declared;
        return Math.abs(wanted - is) <= 1e-9 * Math.max(1, Math.abs(is));
    }

    /** {@code wal_buffers = -1}: the server chooses, and shows what it has chosen. */
    private static boolean isLeftToTheServer(OptionalDouble declared, LiveSetting setting) {
        return declared.getAsDouble() <= 0
                && setting.number().orElseThrow() > 0
                && ("override".equals(setting.source()) || setting.name().equals("wal_buffers"));
    }

    /** In bytes or milliseconds where the setting has a unit, as {@link LiveSetting#number}. */
    private static OptionalDouble number(String declared, LiveSetting setting) {
        String text = declared.strip();
        double one = one(setting);
        if (setting.unit() == null || text.matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?")) {
            return plainNumber(text, one);
        }
        if (setting.unit().endsWith("B")) {
            OptionalLong bytes = SettingSize.bytes(text, (long) one);
            return bytes.isPresent() ? OptionalDouble.of((double) bytes.getAsLong()) : OptionalDouble.empty();
        }
        return SettingTime.of(text)
                .map(time -> OptionalDouble.of((double) time.toMillis()))
                .orElse(OptionalDouble.empty());
    }

    private static double one(LiveSetting setting) {
        return new LiveSetting(setting.name(), "1", setting.unit(), null, false, false)
                .number()
                .orElse(1);
    }

    private static OptionalDouble plainNumber(String text, double one) {
        try {
            return OptionalDouble.of(Double.parseDouble(text) * one);
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static String switched(String word) {
        return ON.matcher(word).matches() ? "on" : OFF.matcher(word).matches() ? "off" : word;
    }

    private static String word(String setting, String wanted) {
        Map<String, String> words = WORDS.getOrDefault(setting, Map.of());
        return words.getOrDefault(wanted, words.getOrDefault(switched(wanted), wanted));
    }

    private static String plain(String text) {
        String plain = text.replaceAll("[\\s'\"]", "");
        return plain.startsWith("pg_catalog.") ? plain.substring("pg_catalog.".length()) : plain;
    }

    private static Set<String> elements(String list) {
        Set<String> elements = new TreeSet<>();
        Arrays.stream(list.split(",")).map(SettingComparison::plain).forEach(elements::add);
        elements.remove("");
        return elements;
    }

    /** A snapshot tells of addresses whether they are all, or this machine alone. */
    private static Outcome addresses(String wanted, String is) {
        List<String> all = List.copyOf(elements(wanted));
        String kind = all.stream().anyMatch(Set.of("*", "0.0.0.0", "::")::contains)
                ? "*"
                : !all.isEmpty() && Set.of("localhost", "127.0.0.1", "::1").containsAll(all)
                        ? "localhost"
                        : all.isEmpty() ? "" : "<set>";
        return kind.startsWith("<") ? Outcome.UNKNOWN : outcome(kind.equals(is));
    }
}
