package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.Section;
import dev.plimsoll.migration.UndefinedPlaceholder;
import dev.plimsoll.migration.tool.FlywayName.Kind;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.Comparator;
import java.util.HashMap;
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
     * @param keys by their letters in lower case alone
     */
    record ScriptConfiguration(Map<String, String> keys) {

        private static final ScriptConfiguration NONE = new ScriptConfiguration(Map.of());

        static ScriptConfiguration of(String text) {
            Map<String, String> keys = new HashMap<>();
            ConfigurationKeys.ofProperties(text).forEach((key, value) -> keys.put(FlywaySettings.letters(key), value));
            return new ScriptConfiguration(Map.copyOf(keys));
        }

        /** Null where it does not say. */
        @Nullable
        Boolean executeInTransaction() {
            String said = keys.get("executeintransaction");
            return said == null ? null : said.equalsIgnoreCase("true");
        }

        /** Whether it says so in a word; a condition is known only when it runs. */
        boolean neverExecutes() {
            return keys.getOrDefault("shouldexecute", "true").equalsIgnoreCase("false");
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
        FlywayName name = name(path);
        if (script(path).neverExecutes()) {
            return FileRole.OTHER;
        }
        return isBeyondTarget(name) ? FileRole.ignored("flyway.target is " + settings.target()) : name.role();
    }

    /** Words such as {@code latest} set no bound, and what may be missing ends in a question mark. */
    private boolean isBeyondTarget(FlywayName name) {
        FlywayName target = FlywayName.of(
                settings.versionedPrefix() + settings.target().replace("?", "") + settings.separator() + "x.sql",
                settings);
        boolean versioned = name.kind() == Kind.VERSIONED || name.kind() == Kind.BASELINE;
        return versioned
                && target.kind() == Kind.VERSIONED
                && FlywayName.compareVersions(name.version(), target.version()) > 0;
    }

    @Override
    public @Nullable String version(String path) {
        String version = name(path).versionText();
        return version.isEmpty() ? null : version;
    }

    /** An empty database starts with the last baseline migration: what it stands for is left out. */
    @Override
    public List<FoundFile> inOrder(List<FoundFile> files) {
        List<NamedFile> named = files.stream()
                .map(file -> new NamedFile(file, name(file.path())))
                .toList();
        Optional<FlywayName> baseline = named.stream()
                .map(NamedFile::name)
                .filter(name -> name.kind() == Kind.BASELINE)
                .max(Comparator.comparing(FlywayName::version, FlywayName::compareVersions));
        return named.stream()
                .filter(each -> baseline.isEmpty() || !standsFor(baseline.get(), each.name()))
                .sorted(Comparator.comparing(NamedFile::name, FlywayName.ORDER)
                        .thenComparing(each -> each.file().path()))
                .map(NamedFile::file)
                .toList();
    }

    private record NamedFile(FoundFile file, FlywayName name) {}

    private static boolean standsFor(FlywayName baseline, FlywayName other) {
        int order = FlywayName.compareVersions(other.version(), baseline.version());
        return other.kind() == Kind.VERSIONED && order <= 0 || other.kind() == Kind.BASELINE && order < 0;
    }

    @Override
    public List<Section> sections(String path, String text) {
        return List.of(Section.forward(text, TransactionMode.WRAPPED));
    }

    @Override
    public TransactionMode mode(String path, Section section, List<Statement> statements) {
        Boolean said = script(path).executeInTransaction();
        if (said != null) {
            return said ? TransactionMode.WRAPPED : TransactionMode.NONE;
        }
        if (!settings.executeInTransaction()) {
            return TransactionMode.NONE;
        }
        return switch (FlywayTransactions.in(statements)) {
            case INSIDE -> TransactionMode.WRAPPED;
            case OUTSIDE -> TransactionMode.NONE;
            // Refused by Flyway unless it is told that files may be mixed.
            case BOTH -> settings.mixed() ? TransactionMode.NONE : TransactionMode.WRAPPED;
        };
    }

    private ScriptConfiguration script(String path) {
        return scripts.entrySet().stream()
                .filter(entry -> path.equals(entry.getKey()) || path.endsWith("/" + entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ScriptConfiguration.NONE);
    }

    @Override
    public boolean commitsTogether() {
        return settings.group();
    }

    /** Without {@code mixed} Flyway refuses such a group ({@code DbMigrate.isExecuteGroupInTransaction} of Flyway 13). */
    @Override
    public boolean leavesTransactionTogether() {
        return settings.mixed();
    }

    @Override
    public boolean runsLateArrivals() {
        return settings.outOfOrder();
    }

    @Override
    public List<UndefinedPlaceholder> undefinedPlaceholders(String path, String text) {
        return settings.placeholders().with(script(path).keys()).undefinedIn(text);
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
