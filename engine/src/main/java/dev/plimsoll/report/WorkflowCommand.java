package dev.plimsoll.report;

import dev.plimsoll.model.SourceRange;
import org.jspecify.annotations.Nullable;

/**
 * Commands to the runner of GitHub Actions, a line each. No text within one can end it or begin another.
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">GitHub, workflow commands</a>
 */
public final class WorkflowCommand {

    private WorkflowCommand() {}

    /** A notice of Plimsoll itself, at no file. */
    public static String notice(String message) {
        return of("notice", null, "Plimsoll", Prose.line(message));
    }

    /** @param place lines of a file, or null */
    static String of(String command, @Nullable SourceRange place, String title, String message) {
        String file = place == null
                ? ""
                : "file=" + property(place.path()) + ",line=" + place.line() + ",endLine="
                        + Math.max(place.line(), place.endLine()) + ",";
        return "::" + command + " " + file + "title=" + property(title) + "::" + data(message) + "\n";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(Prose.line(text)).replace(":", "%3A").replace(",", "%2C");
    }
}
