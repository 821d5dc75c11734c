package dev.plimsoll.cli;

import dev.plimsoll.evaluate.Framework;
import dev.plimsoll.evaluate.Frameworks;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.policy.Spelling;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Frameworks whose controls a report is to tell of. */
final class FrameworkOptions {

    @Option(
            names = "--framework",
            paramLabel = "NAME",
            description =
                    "Judge by the rules that help to meet this framework alone, and tell the state of each of its controls:"
                            + " pci-dss-4.0.1, or pci-dss for the newest. May be repeated. See plimsoll rules list --framework.")
    @Nullable
    List<String> names;

    /**
     * To be asked for before the work, so that a wrong wish costs nothing.
     *
     * @param catalog asked only where a framework is named
     * @throws CannotRun for an unknown name
     */
    List<Framework> chosen(Supplier<RuleCatalog> catalog) {
        if (names == null) {
            return List.of();
        }
        Frameworks frameworks = new Frameworks(catalog.get());
        return names.stream()
                .distinct()
                .map(name -> named(name, frameworks))
                .distinct()
                .toList();
    }

    private static Framework named(String name, Frameworks frameworks) {
        return frameworks
                .named(name)
                .orElseThrow(() -> new CannotRun("unknown framework \"" + name + "\""
                        + Spelling.hint(name, frameworks.ids()) + "\nFrameworks are "
                        + String.join(", ", frameworks.ids()) + "."));
    }
}
