package dev.plimsoll.cli;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.policy.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One {@code --format NAME[=FILE]}; without a file, standard output. */
record FormatChoice(String name, @Nullable String file) {

    private static final String TEXT = "text";

    /** The formats besides text of commands whose reports programs read as JSON alone. */
    static final List<String> JSON = List.of("json");

    /**
     * Reads the options as given; none is text to standard output.
     *
     * @param others names of formats besides text
     * @throws CannotRun for an unknown name, or two reports for one place
     */
    static List<FormatChoice> of(@Nullable List<String> given, List<String> others) {
        if (given == null || given.isEmpty()) {
            return List.of(new FormatChoice(TEXT, null));
        }
        List<FormatChoice> choices = new ArrayList<>();
        Set<String> places = new HashSet<>();
        for (String option : given) {
            FormatChoice choice = of(option, others);
            if (!places.add(choice.file() == null ? "" : choice.file())) {
                throw new CannotRun(
                        choice.file() == null
                                ? "two formats are for standard output\n"
                                        + "Give all but one a file: --format json=report.json"
                                : "two formats are for the file " + choice.file());
            }
            choices.add(choice);
        }
        return choices;
    }

    private static FormatChoice of(String option, List<String> others) {
        List<String> known = new ArrayList<>(List.of(TEXT));
        known.addAll(others);
        int equals = option.indexOf('=');
        String name = equals < 0 ? option : option.substring(0, equals);
        String file = equals < 0 ? null : option.substring(equals + 1);
        if (!known.contains(name)) {
            throw new CannotRun("unknown format \"" + name + "\"" + Spelling.hint(name, known) + "\nFormats are "
                    + String.join(", ", known) + ".");
        }
        if (file != null && file.isEmpty()) {
            throw new CannotRun("--format " + option + " names no file");
        }
        return new FormatChoice(name, file);
    }

    boolean isText() {
        return name.equals(TEXT);
    }
}
