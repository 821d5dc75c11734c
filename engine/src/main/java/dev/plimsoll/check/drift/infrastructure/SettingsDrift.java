package dev.plimsoll.check.drift.infrastructure;

import dev.plimsoll.evaluate.live.DeclaredParameters;
import dev.plimsoll.evaluate.live.InactiveParameter;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.Difference.Change;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveSetting;
import java.util.List;

/** Settings that are declared and do not hold. */
record SettingsDrift(List<Difference> differences, List<String> notCompared) {

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
        return Declarations.changed(
                parameter.store(),
                parameter.property(),
                live,
                Difference.Facet.SETTINGS,
                new Subject(ObjectKind.PARAMETER, parameter.name()),
                "",
                new Change("value", parameter.declared(), setting.shown() + decidedBy(setting)),
                towardsDeclared(parameter, live),
                setting.written());
    }

    private static String decidedBy(LiveSetting setting) {
        if (setting.pendingRestart()) {
            return " until the server is restarted";
        } else if (setting.byAlterSystem()) {
            return " by ALTER SYSTEM";
        }
        return setting.source() != null && List.of("database", "command line").contains(setting.source())
                ? " by the " + setting.source()
                : "";
    }

    private static String towardsDeclared(InactiveParameter parameter, LiveDatabase live) {
        LiveSetting setting = parameter.setting();
        String name = parameter.name();
        if (setting.pendingRestart()) {
            return "-- Restart the server: it has read " + name + " = " + parameter.declared() + ".";
        } else if (setting.byAlterSystem()) {
            return "ALTER SYSTEM RESET " + name + ";\nSELECT pg_reload_conf();";
        } else if ("database".equals(setting.source())) {
            return "ALTER DATABASE " + live.catalogName() + " RESET " + name + ";";
        }
        return "-- Apply the definition, or until then:\nALTER SYSTEM SET " + name + " = '"
                + parameter.declared().replace("'", "''") + "';";
    }
}
