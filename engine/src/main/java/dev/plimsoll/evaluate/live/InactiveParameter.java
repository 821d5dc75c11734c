package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.BoundDatabase;
import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.SettingSize;
import dev.plimsoll.model.SettingTime;
import dev.plimsoll.model.live.LiveSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A setting that is declared and does not hold on the running server.
 *
 * @param property of the store: {@code parameter.max_connections}
 * @param declared as it is written
 */
@ForRules
public record InactiveParameter(DataStore store, String property, String declared, LiveSetting setting) {

    private static final String PREFIX = "parameter.";
    private static final Map<String, String> SWITCHES =
            Map.of("1", "on", "true", "on", "yes", "on", "0", "off", "false", "off", "no", "off");

    /** Those that can be compared; a formula of the provider or a text that a snapshot does not show cannot. */
    public static List<InactiveParameter> of(BoundDatabase bound) {
        List<InactiveParameter> inactive = new ArrayList<>();
        for (DataStore store : bound.stores()) {
            for (String property : store.properties().keySet()) {
                LiveSetting setting =
                        property.startsWith(PREFIX) ? bound.live().setting(property.substring(PREFIX.length())) : null;
                String declared = store.text(property);
                if (setting != null && !declared.isEmpty() && differs(declared, setting)) {
                    inactive.add(new InactiveParameter(store, property, declared, setting));
                }
            }
        }
        return inactive;
    }

    private static boolean differs(String declared, LiveSetting setting) {
        if (declared.contains("{") || setting.value().startsWith("<")) {
            return false;
        }
        if (setting.number().isPresent()) {
            OptionalDouble number = number(declared, setting);
            return number.isPresent()
                    && Math.abs(number.getAsDouble() - setting.number().getAsDouble()) > 0.001;
        }
        String wanted = declared.toLowerCase(Locale.ROOT).strip();
        String is = setting.value().toLowerCase(Locale.ROOT);
        boolean isSwitch = is.equals("on") || is.equals("off");
        return !(isSwitch ? SWITCHES.getOrDefault(wanted, wanted) : list(wanted)).equals(isSwitch ? is : list(is));
    }

    /** In bytes or milliseconds where the setting has a unit, as {@link LiveSetting#number}. */
    private static OptionalDouble number(String declared, LiveSetting setting) {
        String unit = setting.unit();
        if (unit == null) {
            return plain(declared, 1);
        }
        double one = new LiveSetting(setting.name(), "1", unit, null, false, false)
                .number()
                .orElse(1);
        if (declared.strip().matches("-?[0-9.]+")) {
            return plain(declared, one);
        }
        if (unit.endsWith("B")) {
            OptionalLong bytes = SettingSize.bytes(declared, (long) one);
            return bytes.isPresent() ? OptionalDouble.of((double) bytes.getAsLong()) : OptionalDouble.empty();
        }
        return SettingTime.of(declared)
                .map(time -> OptionalDouble.of((double) time.toMillis()))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble plain(String declared, double one) {
        try {
            return OptionalDouble.of(Double.parseDouble(declared.strip()) * one);
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static String list(String text) {
        return text.replaceAll("[\\s'\"]", "");
    }

    /** Why it does not hold, as a sentence. */
    public String reason() {
        return setting.pendingRestart()
                ? "The server has read the new value and waits for a restart."
                : setting.byAlterSystem()
                        ? "ALTER SYSTEM has set it on the server itself."
                        : "The declaration was not applied, or something else decides it.";
    }

    /** {@code max_connections}. */
    public String name() {
        return setting.name();
    }
}
