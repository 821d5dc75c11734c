package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.EngineSign;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Section;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * sqlx: {@code migrations/VERSION_title.sql}, or pairs of {@code .up.sql} and {@code .down.sql}, beside a {@code Cargo.toml} that asks
 * for sqlx; each file is a transaction, unless its first line is {@code -- no-transaction}: then it is sent as it is
 * (<a href="https://docs.rs/sqlx/latest/sqlx/macro.migrate.html">migrate</a>).
 */
final class Sqlx implements UniformTool {

    private static final String MIGRATIONS = "migrations";
    private static final String NO_TRANSACTION = "-- no-transaction";
    private static final Pattern NAME = Pattern.compile("([0-9]+)_(.*)\\.sql", Pattern.DOTALL);

    @Override
    public String id() {
        return "sqlx";
    }

    @Override
    public Optional<EngineSign> engine(Folder folder) {
        return EngineSettings.upward(folder, List.of("Cargo.toml"), EngineSettings.cargoFeatures("sqlx"))
                .or(() -> EngineSettings.databaseUrl(folder));
    }

    @Override
    public List<Claim> claims(Folder folder) {
        boolean rust = folder.hasFolder(MIGRATIONS)
                && folder.child(MIGRATIONS).names().stream()
                        .anyMatch(name -> NAME.matcher(name).matches())
                && folder.text("Cargo.toml")
                        .filter(text -> text.contains("sqlx"))
                        .isPresent();
        return rust
                ? List.of(new Claim(
                        folder.child(MIGRATIONS).path(),
                        Claim.Strength.CONFIGURATION,
                        "Cargo.toml asks for sqlx",
                        this))
                : List.of();
    }

    @Override
    public FileRole role(String path) {
        String name = PlainFiles.name(path);
        if (!NAME.matcher(name).matches()) {
            return FileRole.ignored("its name is not VERSION_title.sql");
        }
        return PairedFiles.isReverse(name) ? FileRole.REVERSE : FileRole.MIGRATION;
    }

    @Override
    public @Nullable String version(String path) {
        Matcher matcher = NAME.matcher(PlainFiles.name(path));
        return matcher.matches() ? matcher.group(1) : null;
    }

    @Override
    public List<Section> sections(String path, String text) {
        return List.of(
                text.startsWith(NO_TRANSACTION)
                        ? Section.oneMessage(text)
                        : Section.forward(text, TransactionMode.WRAPPED));
    }

    @Override
    public boolean checksums() {
        return true;
    }

    @Override
    public @Nullable String outsideTransaction(String path) {
        return "leave it alone in its file, and make -- no-transaction the first line";
    }
}
