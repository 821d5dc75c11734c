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
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Prisma Migrate: a folder for each migration, with {@code migration.sql} in it, beside {@code migration_lock.toml}
 * (<a href="https://www.prisma.io/docs/orm/prisma-migrate/understanding-prisma-migrate/migration-histories">migration histories</a>).
 * Until Prisma 7.3 a file is sent as it is; from 7.4 on its statements are sent one by one, unless the parser of Prisma does not know one of
 * them, such as {@code DROP INDEX CONCURRENTLY} (prisma-engines, pull requests 5767 and 5847).
 *
 * @param oneByOne whether the version that {@code package.json} asks for sends statements one by one
 */
record Prisma(boolean oneByOne) implements MigrationTool, Layout {

    private static final String LOCK = "migration_lock.toml";
    private static final Pattern FOLDER = Pattern.compile("([0-9]+)[^/]*/[^/]*$");

    private static final Pattern VERSION =
            Pattern.compile("\"(?:prisma|@prisma/client)\"\\s*:\\s*\"[^0-9\"]*([0-9]{1,4})\\.([0-9]{1,4})");
    private static final Pattern UNKNOWN_TO_ITS_PARSER =
            Pattern.compile("drop\\s+index\\s+concurrently", Pattern.CASE_INSENSITIVE);

    private static final Pattern PROVIDER = Pattern.compile("\\bprovider\\s*=\\s*\"(\\w+)\"");

    @Override
    public String id() {
        return "prisma";
    }

    @Override
    public String tool() {
        return id();
    }

    @Override
    public Optional<EngineSign> engine(Folder folder) {
        return EngineSettings.upward(folder, List.of(LOCK, "schema.prisma"), EngineSettings.named(PROVIDER));
    }

    @Override
    public List<Claim> claims(Folder folder) {
        return folder.has(LOCK)
                ? List.of(new Claim(folder.path(), Claim.Strength.MARKER, LOCK + " lies beside them", layout(folder)))
                : List.of();
    }

    @Override
    public Layout layout(Folder folder) {
        for (Optional<Folder> above = Optional.of(folder);
                above.isPresent();
                above = above.get().parent()) {
            Matcher version = VERSION.matcher(above.get().text("package.json").orElse(""));
            if (version.find()) {
                int major = Integer.parseInt(version.group(1));
                return new Prisma(major > 7 || major == 7 && Integer.parseInt(version.group(2)) >= 4);
            }
        }
        return new Prisma(false);
    }

    @Override
    public FileRole role(String path) {
        String name = PlainFiles.name(path);
        if (name.equals("migration.sql")) {
            return FileRole.MIGRATION;
        }
        return name.equals("down.sql") ? FileRole.REVERSE : FileRole.ignored("it is not named migration.sql");
    }

    @Override
    public @Nullable String version(String path) {
        Matcher matcher = FOLDER.matcher(path);
        return matcher.find() ? matcher.group(1) : null;
    }

    @Override
    public List<FoundFile> inOrder(List<FoundFile> files) {
        return FileOrder.byPath(files);
    }

    @Override
    public List<Section> sections(String path, String text) {
        boolean split = oneByOne && !UNKNOWN_TO_ITS_PARSER.matcher(text).find();
        return List.of(split ? Section.forward(text, TransactionMode.NONE) : Section.oneMessage(text));
    }

    @Override
    public boolean checksums() {
        return true;
    }

    @Override
    public @Nullable String outsideTransaction(String path) {
        return "leave it alone in its migration.sql";
    }
}
