package dev.plimsoll.check.init;

import dev.plimsoll.check.init.DetectedProject.Database;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a first {@code plimsoll.yaml}, with comments that teach what else may stand there. */
public final class FirstConfiguration {

    private static final String POLICY = """

            # What findings are worth. Without this, errors block and the rest is told.
            # policy:
            #   rules:
            #     no-drop-column: { enforcement: warn }
            #   paths:
            #     - { match: "db/legacy/**", enforcement: inform }
            """;

    private FirstConfiguration() {}

    /** A file that is valid whatever was found. */
    public static String of(DetectedProject project) {
        StringBuilder text = new StringBuilder("""
                # What Plimsoll judges here. All keys: plimsoll config schema, docs/configuration.md.
                version: 1
                """);
        if (project.databases().isEmpty()) {
            text.append("""

                    # No migrations were found. A database is described so:
                    # databases:
                    #   shop:
                    #     migrations: db/migrations
                    """);
        } else {
            text.append("\ndatabases:\n");
            boolean only = project.databases().size() == 1;
            project.databases().forEach(database -> text.append(entry(database, project, only)));
        }
        return text.append(POLICY).toString();
    }

    private static String entry(Database database, DetectedProject project, boolean only) {
        StringBuilder text = new StringBuilder("  " + database.name() + ":\n    engine: postgresql\n");
        boolean bound = only && project.servers().size() == 1;
        text.append(
                bound
                        ? "    # its version is that of its infrastructure\n"
                        : "    # engine-version: \"16\"        # judged for 16 until this says otherwise\n");
        text.append("    migrations: ")
                .append(
                        database.folders().size() == 1
                                ? quoted(database.folders().get(0))
                                : database.folders().stream()
                                        .map(FirstConfiguration::quoted)
                                        .collect(Collectors.joining(", ", "[", "]")))
                .append(database.tool().equals("plain") ? "\n" : "   # run by " + database.tool() + "\n");
        text.append(list("infrastructure", project.servers(), bound));
        text.append(list(
                "snapshot", project.snapshots(), only && project.snapshots().size() == 1));
        return text.append("    # deployed-to: \"41\"           # migrations up to it have run, and are not judged\n")
                .toString();
    }

    /** One that fits for sure, or else all as comments. */
    private static String list(String key, List<String> values, boolean sure) {
        if (sure) {
            return "    " + key + ": " + quoted(values.get(0)) + "\n";
        }
        return values.stream()
                .map(value -> "    # " + key + ": " + quoted(value).replaceAll("\\R", " ")
                        + "   # if it is that of this database\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./][A-Za-z0-9_./-]*")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"";
    }
}
