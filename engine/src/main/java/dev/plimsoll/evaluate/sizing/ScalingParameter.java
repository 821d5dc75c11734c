package dev.plimsoll.evaluate.sizing;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.DataStore;
import java.util.List;

/**
 * A parameter that fixes an amount of memory which could follow the class.
 *
 * @param bytes the amount
 */
@ForRules
public record ScalingParameter(DatabaseMemory server, String name, long bytes) {

    private static final List<String> SCALING =
            List.of("shared_buffers", "effective_cache_size", "innodb_buffer_pool_size");

    /** Those that are written as numbers; none where the memory is not known. */
    public static List<ScalingParameter> of(DataStore store) {
        return DatabaseMemory.of(store).stream()
                .flatMap(server -> SCALING.stream()
                        .filter(name ->
                                store.text(EngineSettings.property(name)).matches("[0-9]{1,18}"))
                        .map(name -> new ScalingParameter(server, name, server.size(name))))
                .filter(parameter -> parameter.bytes() > 0)
                .toList();
    }

    /** The formula that comes to what the parameter is fixed at. */
    public String formula() {
        return formula(server, name, bytes);
    }

    /** The formula that comes to an amount on the class at hand. */
    static String formula(DatabaseMemory server, String name, long bytes) {
        long unit = EngineSettings.UNITS.getOrDefault(name, 1L);
        long hundredths = Math.max(1, Math.round(bytes * 100.0 / server.memory()));
        return unit == 1
                ? "{DBInstanceClassMemory*" + hundredths + "/100}"
                : "{DBInstanceClassMemory/" + Math.max(1, server.memory() / Math.max(1, bytes / unit)) + "}";
    }
}
