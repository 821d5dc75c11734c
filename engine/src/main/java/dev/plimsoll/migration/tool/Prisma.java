package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.migration.Section;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Prisma Migrate: a folder for each migration, with {@code migration.sql} in it, beside {@code migration_lock.toml}
 * (<a href="https://www.prisma.io/docs/orm/prisma-migrate/understanding-prisma-migrate/migration-histories">migration histories</a>).
 * The file is sent as it is.
 */
final class Prisma implements MigrationTool, Layout {

    private static final String LOCK = "migration_lock.toml";
    private static final Pattern FOLDER = Pattern.compile("([0-9]+)[^/]*/[^/]*$");

    @Override
    public String id() {
        return "prisma";
    }

    @Override
    public String tool() {
        return id();
    }

    @Override
    public List<Claim> claims(Folder folder) {
        return folder.has(LOCK)
                ? List.of(new Claim(folder.path(), Claim.Strength.MARKER, LOCK + " lies beside them", this))
                : List.of();
    }

    @Override
    public Layout layout(Folder folder) {
        return this;
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
        return NameOrder.byPath(files);
    }

    @Override
    public List<Section> sections(String path, String text) {
        return List.of(Section.oneMessage(text));
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
