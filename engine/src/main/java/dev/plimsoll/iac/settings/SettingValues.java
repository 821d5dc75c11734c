package dev.plimsoll.iac.settings;

import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.List;

/** Values of settings with the includes that they came through. */
final class SettingValues {

    private SettingValues() {}

    static Value text(String text, SourceRange range, Includes includes) {
        return new Value.Known(new Tree.Text(text), trace(range, includes));
    }

    static Trace trace(SourceRange range, Includes includes) {
        Trace trace = Trace.at(range);
        List<DecidingPlace> places = includes.places();
        for (DecidingPlace place : places) {
            trace = trace.through(place);
        }
        return trace;
    }
}
