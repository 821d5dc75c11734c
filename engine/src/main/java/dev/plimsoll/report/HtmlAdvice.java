package dev.plimsoll.report;

import dev.plimsoll.model.SaferForm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to do instead: the advice, and the statements to copy. */
final class HtmlAdvice {

    private static final int MOST_LINES = 200;

    private HtmlAdvice() {}

    /** Nothing where there is no help. */
    static Html of(@Nullable SaferForm help) {
        if (help == null) {
            return Html.NONE;
        }
        List<Html> parts = new ArrayList<>();
        parts.add(Html.tag("h4", Html.text("Instead")));
        if (!help.advice().isEmpty()) {
            parts.add(Html.tag("p", Html.text(help.advice())));
        }
        int lines = 0;
        for (SaferForm.Step step : help.steps()) {
            if (!step.title().isEmpty()) {
                parts.add(Html.tag("p.step", Html.text(step.title())));
            }
            List<Html> statements = new ArrayList<>();
            for (String line : step.sql().lines().limit(MOST_LINES - lines).toList()) {
                statements.add(Html.text(line));
                statements.add(Html.LINE_END);
                lines++;
            }
            parts.add(Html.block("safer", "Safer statements", statements));
        }
        return Html.tag("div.part.help", Html.all(parts));
    }
}
