package dev.plimsoll.evaluate.sizing;

import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.SettingSize;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings of a store's engine, as the definition writes them, with the formulas of parameter groups computed. */
final class EngineSettings {

    /** Bytes that a bare number counts: {@code pg_settings.unit} of https://www.postgresql.org/docs/current/view-pg-settings.html. */
    static final Map<String, Long> UNITS = Map.ofEntries(
            Map.entry("shared_buffers", 8_192L),
            Map.entry("effective_cache_size", 8_192L),
            Map.entry("wal_buffers", 8_192L),
            Map.entry("temp_buffers", 8_192L),
            Map.entry("work_mem", 1_024L),
            Map.entry("maintenance_work_mem", 1_024L),
            Map.entry("autovacuum_work_mem", 1_024L),
            Map.entry("logical_decoding_work_mem", 1_024L),
            Map.entry("max_wal_size", 1_048_576L),
            Map.entry("min_wal_size", 1_048_576L),
            Map.entry("wal_keep_size", 1_048_576L),
            Map.entry("max_slot_wal_keep_size", 1_048_576L));

    /** https://dev.mysql.com/doc/refman/8.4/en/program-variables.html. */
    private static final Pattern MYSQL_SIZE = Pattern.compile("([0-9]{1,15})([KMGTP]?)");

    private static final String MYSQL_SUFFIXES = "KMGTP";

    private final DataStore store;

    EngineSettings(DataStore store) {
        this.store = store;
    }

    boolean writes(String parameter) {
        return !store.text(property(parameter)).isEmpty();
    }

    /** The bytes of a setting of memory; empty where it is not written, or not known. */
    OptionalLong bytes(String parameter) {
        String text = store.text(property(parameter));
        Long unit = UNITS.get(parameter);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        } else if (isFormula(text)) {
            OptionalLong value = ParameterFormula.value(text, variables());
            return value.isPresent() ? OptionalLong.of(value.getAsLong() * (unit == null ? 1 : unit)) : value;
        }
        return unit == null ? mysqlBytes(text) : SettingSize.bytes(text, unit);
    }

    /** The number of a setting that counts something. */
    OptionalLong number(String parameter) {
        String text = store.text(property(parameter));
        if (isFormula(text)) {
            return ParameterFormula.value(text, variables());
        }
        BigDecimal number = store.property(property(parameter)).number().orElse(null);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number.longValue());
    }

    double decimal(String parameter, double otherwise) {
        return store.property(property(parameter))
                .number()
                .map(BigDecimal::doubleValue)
                .orElse(otherwise);
    }

    static String property(String parameter) {
        return "parameter." + parameter;
    }

    private static boolean isFormula(String text) {
        return text.indexOf('{') >= 0 || text.indexOf('(') >= 0;
    }

    private Map<String, Long> variables() {
        Map<String, Long> variables = new LinkedHashMap<>();
        put(variables, "DBInstanceClassMemory", store.number("compute.memory-bytes"));
        put(variables, "DBInstanceVCPU", store.number("compute.vcpus"));
        put(variables, "AllocatedStorage", store.number("storage.gibibytes") * (1L << 30));
        return variables;
    }

    private static void put(Map<String, Long> variables, String name, double value) {
        if (value > 0) {
            variables.put(name, (long) value);
        }
    }

    private static OptionalLong mysqlBytes(String text) {
        Matcher size = MYSQL_SIZE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!size.matches()) {
            return OptionalLong.empty();
        }
        int power = MYSQL_SUFFIXES.indexOf(size.group(2)) + (size.group(2).isEmpty() ? 0 : 1);
        BigDecimal bytes =
                new BigDecimal(size.group(1)).multiply(BigDecimal.valueOf(1024).pow(power));
        return bytes.toBigInteger().bitLength() > 62 ? OptionalLong.empty() : OptionalLong.of(bytes.longValueExact());
    }
}
