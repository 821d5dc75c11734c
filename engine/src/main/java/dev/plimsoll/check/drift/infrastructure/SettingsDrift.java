package dev.plimsoll.check.drift.infrastructure;

import dev.plimsoll.evaluate.live.DeclaredParameters;
import dev.plimsoll.evaluate.live.InactiveParameter;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.Difference.Change;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveSetting;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Settings that are declared and do not hold. */
record SettingsDrift(List<Difference> differences, List<String> notCompared) {

    private static final String DATABASE = "database";

    /** What outdoes the files, as {@code pg_settings} calls it. */
    private static final Set<String> OTHERS = Set.of(DATABASE, "command line", "environment variable");

    /** Providers of servers that their users run themselves. */
    private static final Set<String> OWN = Set.of("settings", "container");

    static SettingsDrift of(List<DataStore> stores, LiveDatabase live) {
        DeclaredParameters parameters = new DeclaredParameters(stores, live);
        return new SettingsDrift(
                parameters.inactive().stream()
                        .map(parameter -> difference(parameter, live))
                        .toList(),
                parameters.notCompared().stream().map(name -> "setting " + name).toList());
    }

    private static Difference difference(InactiveParameter parameter, LiveDatabase live) {
        LiveSetting setting = parameter.setting();
        String shown = setting.value().isEmpty() ? "empty" : setting.shown();
        return Declarations.changed(
                parameter.store(),
                parameter.property(),
                live,
                Difference.Facet.SETTINGS,
                new Subject(ObjectKind.PARAMETER, parameter.name()),
                "",
                new Change("value", parameter.declared(), shown + decidedBy(setting)),
                towardsDeclared(parameter, live),
                setting.value().isEmpty() ? "''" : setting.written());
    }

    private static String decidedBy(LiveSetting setting) {
        if (setting.pendingRestart()) {
            return " until the server is restarted";
        } else if (setting.byAlterSystem()) {
            return " by ALTER SYSTEM";
        }
        return setting.source() != null && OTHERS.contains(setting.source()) ? " by the " + setting.source() : "";
    }

    private static String towardsDeclared(InactiveParameter parameter, LiveDatabase live) {
        LiveSetting setting = parameter.setting();
        String name = parameter.name();
        if (setting.pendingRestart()) {
            return "-- Restart the server: it has read " + name + " = " + parameter.declared() + ".";
        } else if (setting.byAlterSystem()) {
            return "ALTER SYSTEM RESET " + name + ";\nSELECT pg_reload_conf();";
        } else if (DATABASE.equals(setting.source())) {
            return "ALTER DATABASE " + Identifiers.quote(live.catalogName()) + " RESET " + name + ";";
        }
        return mayAlterSystem(parameter.store(), live)
                ? "-- Apply the definition, or until then:\nALTER SYSTEM SET " + name + " = " + value(parameter) + ";"
                : "-- Apply the definition: who manages the server sets it.";
    }

    /** Services do not let it, nor do operators unless they are told to. */
    private static boolean mayAlterSystem(DataStore store, LiveDatabase live) {
        return live.isSelfManaged() && (OWN.contains(store.provider()) || store.on("settings.alter-system"));
    }

    /** The elements of a list of names are quoted one by one. */
    private static String value(InactiveParameter parameter) {
        return parameter.name().endsWith("_preload_libraries")
                ? Arrays.stream(parameter.declared().split(","))
                        .map(each -> quoted(each.strip()))
                        .collect(Collectors.joining(", "))
                : quoted(parameter.declared());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
