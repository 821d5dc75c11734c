package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.EngineSign;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.migration.Section;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Diesel: a folder for each migration with {@code up.sql} and {@code down.sql}, in {@code migrations} or where {@code diesel.toml} says.
 * A file is a transaction, unless {@code metadata.toml} beside it says {@code run_in_transaction = false}; it is sent as it is
 * (<a href="https://docs.rs/diesel_migrations/latest/diesel_migrations/">diesel_migrations</a>).
 */
final class Diesel implements MigrationTool {

    private static final String CONFIGURATION = "diesel.toml";
    private static final String MIGRATIONS = "migrations";
    private static final String METADATA = "metadata.toml";
    private static final Pattern BARE = Pattern.compile("(?m)^[ \\t]*run_in_transaction[ \\t]*=[ \\t]*false\\b");

    @Override
    public String id() {
        return "diesel";
    }

    @Override
    public Optional<EngineSign> engine(Folder folder) {
        return EngineSettings.upward(folder, List.of("Cargo.toml"), EngineSettings.cargoFeatures("diesel"))
                .or(() -> EngineSettings.databaseUrl(folder));
    }

    @Override
    public List<Claim> claims(Folder folder) {
        Optional<String> configuration = folder.text(CONFIGURATION);
        String migrations = configuration
                .map(ConfigurationKeys::ofToml)
                .map(keys -> keys.get("migrations_directory.dir"))
                .orElse(MIGRATIONS);
        boolean asked = configuration.isPresent()
                || folder.hasFolder(migrations)
                        && folder.text("Cargo.toml")
                                .filter(text -> text.contains("diesel"))
                                .isPresent();
        Folder held = folder.child(migrations);
        return asked && holdsMigrations(held)
                ? List.of(new Claim(
                        held.path(),
                        Claim.Strength.CONFIGURATION,
                        configuration.isPresent() ? CONFIGURATION + " is there" : "Cargo.toml asks for diesel",
                        layout(held)))
                : List.of();
    }

    private static boolean holdsMigrations(Folder folder) {
        return folder.names().stream()
                .filter(name -> !name.contains("."))
                .anyMatch(name -> folder.child(name).has("up.sql"));
    }

    @Override
    public Layout layout(Folder folder) {
        return new Migrations(folder.names().stream()
                .filter(name -> !name.startsWith("."))
                .filter(name -> folder.text(name + "/" + METADATA)
                        .filter(text -> BARE.matcher(text).find())
                        .isPresent())
                .collect(Collectors.toSet()));
    }

    /** @param bare names of the folders whose migrations run outside of a transaction */
    private record Migrations(Set<String> bare) implements Layout {
        Migrations {
            bare = Set.copyOf(bare);
        }

        @Override
        public String tool() {
            return "diesel";
        }

        @Override
        public FileRole role(String path) {
            return switch (PlainFiles.name(path)) {
                case "up.sql" -> FileRole.MIGRATION;
                case "down.sql" -> FileRole.REVERSE;
                default -> FileRole.ignored("it is named neither up.sql nor down.sql");
            };
        }

        /** What stands before the first underscore of the folder's name, without hyphens. */
        @Override
        public String version(String path) {
            return folderOf(path).replaceFirst("(?s)_.*", "").replace("-", "");
        }

        @Override
        public List<FoundFile> inOrder(List<FoundFile> files) {
            return files.stream()
                    .sorted(Comparator.comparing((FoundFile file) -> version(file.path()))
                            .thenComparing(FoundFile::path))
                    .toList();
        }

        @Override
        public List<Section> sections(String path, String text) {
            return List.of(
                    bare.contains(folderOf(path))
                            ? Section.oneMessage(text)
                            : Section.forward(text, TransactionMode.WRAPPED));
        }

        @Override
        public @Nullable String outsideTransaction(String path) {
            return "leave it alone in its up.sql, with run_in_transaction = false in " + METADATA + " beside it";
        }

        private static String folderOf(String path) {
            String[] segments = path.split("/");
            return segments.length < 2 ? "" : segments[segments.length - 2];
        }
    }
}
