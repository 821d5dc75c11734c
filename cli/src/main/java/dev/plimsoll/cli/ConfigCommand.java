package dev.plimsoll.cli;

import dev.plimsoll.check.Configurations;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.ConfigurationOrigins;
import dev.plimsoll.policy.ConfigurationSchema;
import dev.plimsoll.policy.ConfigurationText;
import dev.plimsoll.policy.OwnRuleSchema;
import dev.plimsoll.policy.WaiverFile;
import dev.plimsoll.report.ReportSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        header = "Validates and shows plimsoll.yaml.",
        descriptionHeading = "%nExamples:%n",
        description = {
            "  plimsoll config validate",
            "  plimsoll config schema --rule > rule.schema.json",
            "",
            "A small plimsoll.yaml:",
            "  version: 1",
            "  databases:",
            "    shop:",
            "      engine: postgresql",
            "      engine-version: \"16\"",
            "      migrations: db/migrations",
            "  policy:",
            "    rules:",
            "      no-drop-column: { enforcement: warn }",
            "    paths:",
            "      - { match: \"db/migrations/legacy/**\", enforcement: inform }%n"
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n")
final class ConfigCommand {

    private final Surroundings surroundings;

    ConfigCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(
            name = "validate",
            mixinStandardHelpOptions = true,
            footerHeading = "%nExamples:%n",
            footer = {"  plimsoll config validate", "  plimsoll config validate services/shop/plimsoll.yaml"},
            description = "Tells whether a configuration is right, and the waivers and the baseline beside it.")
    int validate(
            @Parameters(arity = "0..1", paramLabel = "FILE", description = "Default: the one found upward from here.")
                    @Nullable
                    String named) {
        Configuration configuration = read(named);
        Path path = configuration.file();
        print((path == null ? "" : workingDirectory().show(path)) + " is valid\n");
        int waivers = configuration.waivers().all().size();
        if (waivers > 0) {
            Path file = configuration.folder(workingDirectory().path()).resolve(WaiverFile.PATH);
            print(workingDirectory().show(file) + " is valid: " + waivers + (waivers == 1 ? " waiver" : " waivers")
                    + "\n");
        }
        return ExitCode.PASSED.code();
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            footerHeading = "%nExamples:%n",
            footer = {"  plimsoll config show"},
            description = "Shows what holds, defaults filled in.")
    int show(
            @Parameters(arity = "0..1", paramLabel = "FILE", description = "Default: the one found upward from here.")
                    @Nullable
                    String file,
            @Option(names = "--origin", description = "Tell behind each line which file and line says so.")
                    boolean origin) {
        RuleCatalog catalog = OwnCatalog.of(file, List.of(), surroundings);
        Configuration configuration = new Configurations(workingDirectory(), catalog).of(file, List.of());
        Path found = configuration.file();
        print(ConfigurationText.of(
                configuration,
                catalog,
                origin && found != null
                        ? ConfigurationOrigins.of(found, workingDirectory().show(found))
                        : null));
        return ExitCode.PASSED.code();
    }

    @Command(
            name = "schema",
            mixinStandardHelpOptions = true,
            footerHeading = "%nExamples:%n",
            footer = {"  plimsoll config schema > plimsoll.schema.json", "  plimsoll config schema --report"},
            description = "Prints the JSON Schema of plimsoll.yaml, of a file beside it, or of a report.")
    int schema(
            @Option(names = "--rule", description = "That of a rule in .plimsoll/rules instead.") boolean rule,
            @Option(names = "--waivers", description = "That of .plimsoll/waivers.yaml instead.") boolean waivers,
            @Option(names = "--report", description = "That of the report that --format json writes instead.")
                    boolean report) {
        if (Stream.of(rule, waivers, report).filter(asked -> asked).count() > 1) {
            throw new CannotRun("one schema at a time: --rule, --waivers or --report");
        }
        print(schemaOf(rule, waivers, report));
        return ExitCode.PASSED.code();
    }

    private static String schemaOf(boolean rule, boolean waivers, boolean report) {
        if (report) {
            return ReportSchema.text();
        }
        return rule ? OwnRuleSchema.text() : waivers ? ConfigurationSchema.ofWaivers() : ConfigurationSchema.text();
    }

    private Configuration read(@Nullable String file) {
        Configuration configuration = new Configurations(workingDirectory(), surroundings.rules()).of(file, List.of());
        if (configuration.file() == null) {
            throw new CannotRun("found no " + Configuration.FILE_NAME + " from here up to the root of the repository"
                    + "\nName one: plimsoll config validate FILE");
        }
        return configuration;
    }

    private WorkingDirectory workingDirectory() {
        return new WorkingDirectory(surroundings.workingDirectory());
    }

    private void print(String text) {
        new Output(surroundings).print(out -> out.write(text), surroundings.charset());
    }
}
