package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.Section;
import dev.plimsoll.migration.tool.FlywayName.Kind;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Flyway's reading of its locations.
 *
 * @param scripts what the script configurations say, by the name of their migration and the folders between it and its location
 */
record FlywayLayout(FlywaySettings settings, Map<String, ScriptConfiguration> scripts) implements Layout {

    /**
     * One {@code V7__x.sql.conf} (<a href="https://documentation.red-gate.com/fd/script-configuration-files-277578895.html">script
     * configuration files</a>).
     *
     * @param executeInTransaction null where it does not say
     */
    record ScriptConfiguration(@Nullable Boolean executeInTransaction) {
        static ScriptConfiguration of(String text) {
            String said = ConfigurationKeys.ofProperties(text).get("executeInTransaction");
            return new ScriptConfiguration(said == null ? null : said.equalsIgnoreCase("true"));
        }
    }

    FlywayLayout {
        scripts = Map.copyOf(scripts);
    }

    @Override
    public String tool() {
        return Flyway.ID;
    }

    private FlywayName name(String path) {
        return FlywayName.of(PlainFiles.name(path), settings);
    }

    @Override
    public FileRole role(String path) {
        return name(path).role();
    }

    @Override
    public @Nullable String version(String path) {
        String version = name(path).versionText();
        return version.isEmpty() ? null : version;
    }

    /** An empty database starts with the last baseline migration: what it stands for is left out. */
    @Override
    public List<FoundFile> inOrder(List<FoundFile> files) {
        Optional<FlywayName> baseline = files.stream()
                .map(file -> name(file.path()))
                .filter(name -> name.kind() == Kind.BASELINE)
                .max(Comparator.comparing(FlywayName::version, FlywayName::compareVersions));
        return files.stream()
                .filter(file -> baseline.isEmpty() || !standsFor(baseline.get(), name(file.path())))
                .sorted(Comparator.comparing((FoundFile file) -> name(file.path()), FlywayName.ORDER)
                        .thenComparing(FoundFile::path))
                .toList();
    }

    private static boolean standsFor(FlywayName baseline, FlywayName other) {
        int order = FlywayName.compareVersions(other.version(), baseline.version());
        return other.kind() == Kind.VERSIONED && order <= 0 || other.kind() == Kind.BASELINE && order < 0;
    }

    @Override
    public List<Section> sections(String path, String text) {
        return List.of(Section.forward(text, mode(path, text)));
    }

    private TransactionMode mode(String path, String text) {
        Boolean said = executeInTransaction(path);
        if (said != null) {
            return said ? TransactionMode.WRAPPED : TransactionMode.NONE;
        }
        if (!settings.executeInTransaction()) {
            return TransactionMode.NONE;
        }
        return switch (FlywayTransactions.in(path, text)) {
            case INSIDE -> TransactionMode.WRAPPED;
            case OUTSIDE -> TransactionMode.NONE;
            // Refused by Flyway unless it is told that files may be mixed.
            case BOTH -> settings.mixed() ? TransactionMode.NONE : TransactionMode.WRAPPED;
        };
    }

    private @Nullable Boolean executeInTransaction(String path) {
        return scripts.entrySet().stream()
                .filter(entry -> path.equals(entry.getKey()) || path.endsWith("/" + entry.getKey()))
                .map(entry -> entry.getValue().executeInTransaction())
                .findFirst()
                .orElse(null);
    }

    /** Of what ran once; a repeatable one runs again. */
    @Override
    public boolean checksums() {
        return true;
    }

    @Override
    public @Nullable String outsideTransaction(String path) {
        String name = PlainFiles.name(path);
        String lock = settings.lockHeld() ? ", and set flyway.postgresql.transactional.lock=false" : "";
        return "leave it alone in " + name + ", with executeInTransaction=false in " + name + ".conf" + lock;
    }
}
