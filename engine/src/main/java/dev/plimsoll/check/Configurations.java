package dev.plimsoll.check;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.evaluate.own.Exercise;
import dev.plimsoll.evaluate.own.OwnRule;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.policy.BaselineFile;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.ConfigurationFiles;
import dev.plimsoll.policy.ConfigurationReader;
import dev.plimsoll.policy.OwnRuleFolder;
import dev.plimsoll.policy.PackJar;
import dev.plimsoll.policy.Policy;
import dev.plimsoll.policy.WaiverFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the configuration that holds for a run. */
public final class Configurations {

    private final WorkingDirectory workingDirectory;
    private final RuleCatalog catalog;

    public Configurations(WorkingDirectory workingDirectory, RuleCatalog catalog) {
        this.workingDirectory = workingDirectory;
        this.catalog = catalog;
    }

    /**
     * The catalogue with the rules that stand beside the configuration that holds for a run.
     *
     * @throws dev.plimsoll.model.CannotRun if one of them is wrong in any way
     */
    public RuleCatalog catalog(@Nullable String named, List<String> paths) {
        return catalog(named, paths, null);
    }

    /** @param exercise told which conditions of these rules are looked at, or null */
    public RuleCatalog catalog(@Nullable String named, List<String> paths, @Nullable Exercise exercise) {
        if (catalog.packs().stream().anyMatch(pack -> pack.id().equals(OwnRule.PACK))) {
            return catalog;
        }
        Path file = named == null ? find(paths).orElse(null) : workingDirectory.resolve(named);
        RuleCatalog packed = file == null
                ? catalog
                : PackJar.join(catalog, PackJar.of(file, ConfigurationFiles.PRESENT), workingDirectory::show);
        Path folder = new Configuration(file, List.of(), Policy.DEFAULT).folder(workingDirectory.path());
        return Files.isDirectory(folder.resolve(".plimsoll"))
                ? OwnRuleFolder.in(folder, workingDirectory::show, packed, exercise)
                : packed;
    }

    /**
     * The named file, or else the one found upward from the first path, or else {@link Configuration#NONE}.
     *
     * @throws dev.plimsoll.model.CannotRun if it cannot be read or is wrong in any way
     */
    public Configuration of(@Nullable String named, List<String> paths) {
        RuleCatalog rules = catalog(named, paths);
        Configuration configuration = named == null
                ? find(paths).map(file -> read(file, rules)).orElse(Configuration.NONE)
                : read(workingDirectory.resolve(named), rules);
        Path folder = configuration.folder(workingDirectory.path());
        Path waivers = folder.resolve(WaiverFile.PATH);
        if (Files.exists(waivers)) {
            configuration = configuration.with(new WaiverFile(rules).read(waivers, workingDirectory.show(waivers)));
        }
        Path baseline = folder.resolve(BaselineFile.PATH);
        return Files.exists(baseline)
                ? configuration.with(BaselineFile.read(baseline, workingDirectory.show(baseline)))
                : configuration;
    }

    /** The file that holds for these paths, or for the working directory where there is none. */
    public Optional<Path> find(List<String> paths) {
        return ConfigurationReader.find(start(workingDirectory, paths));
    }

    /** From where a configuration for these paths is looked for. */
    static Path start(WorkingDirectory workingDirectory, List<String> paths) {
        return paths.isEmpty() || paths.get(0).equals("-")
                ? workingDirectory.path()
                : workingDirectory.resolve(paths.get(0));
    }

    private Configuration read(Path file, RuleCatalog rules) {
        return new ConfigurationReader(rules).read(file, workingDirectory.show(file));
    }
}
