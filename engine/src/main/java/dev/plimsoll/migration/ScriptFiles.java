package dev.plimsoll.migration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells migrations in Python, Ruby and Java from all other files in these languages. Nothing of them is ever run: of a few lines the text is
 * read. Alembic keeps its own in {@code versions}, beside {@code env.py} and {@code script.py.mako}; Django in a package {@code migrations} of each
 * application; Rails in {@code migrate}; Flyway names them as it does those in SQL.
 */
public final class ScriptFiles {

    private static final String VERSIONS = "versions";
    private static final String MIGRATIONS = "migrations";
    private static final Pattern OF_RAILS = Pattern.compile("[0-9]+_\\w+\\.rb");
    private static final Pattern OF_FLYWAY = Pattern.compile("(?:V[0-9][0-9._]*|R)__\\w+\\.java");

    private ScriptFiles() {}

    /** Whether the path is that of a script, which no server can be sent. */
    public static boolean isScript(String path) {
        return path.endsWith(".py") || path.endsWith(".rb") || path.endsWith(".java");
    }

    /** The language that a script is written in. */
    public static String language(String path) {
        if (path.endsWith(".rb")) {
            return "Ruby";
        }
        return path.endsWith(".java") ? "Java" : "Python";
    }

    /** Whether the path allows it. */
    static boolean mayBe(Path file) {
        String name = name(file);
        Path folder = file.getParent();
        if (OF_RAILS.matcher(name).matches() || OF_FLYWAY.matcher(name).matches()) {
            return true;
        }
        return name.endsWith(".py")
                && !name.startsWith("__")
                && folder != null
                && (versions(folder) != null || name(folder).equals(MIGRATIONS));
    }

    /** The migrations among files whose path allows it, in their order. */
    static List<Path> among(List<Path> files, Path boundary) {
        Map<Path, Folder> folders = new HashMap<>();
        List<Path> found = new ArrayList<>();
        for (Path file : files) {
            Path parent = file.getParent();
            if (parent != null) {
                Folder folder = folders.computeIfAbsent(parent, path -> new Folder(path, boundary));
                if (isMigration(folder, name(file))) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static boolean isMigration(Folder folder, String name) {
        return switch (language(name)) {
            case "Ruby" -> isOfRails(folder, name);
            case "Java" -> isOfFlyway(folder, name);
            default -> isOfAlembic(folder) || isOfDjango(folder, name);
        };
    }

    /** Whether the folder holds migrations of Rails. */
    public static boolean isOfRails(Folder folder) {
        return folder.names().stream().anyMatch(name -> isOfRails(folder, name));
    }

    private static boolean isOfRails(Folder folder, String name) {
        return OF_RAILS.matcher(name).matches()
                && folder.text(name)
                        .filter(text -> text.contains("ActiveRecord::Migration"))
                        .isPresent();
    }

    /** Whether the folder holds migrations that Flyway runs as classes. */
    public static boolean isOfFlyway(Folder folder) {
        return folder.names().stream().anyMatch(name -> isOfFlyway(folder, name));
    }

    private static boolean isOfFlyway(Folder folder, String name) {
        return OF_FLYWAY.matcher(name).matches()
                && folder.text(name)
                        .filter(text -> text.contains("JavaMigration"))
                        .isPresent();
    }

    /** Whether the folder is one of Alembic's migrations. */
    public static boolean isOfAlembic(Folder folder) {
        Path versions = versions(folder.path());
        if (versions == null) {
            return false;
        }
        String up = folder.path().relativize(versions).toString();
        String above = (up.isEmpty() ? "" : up + "/") + "../";
        return folder.text(above + "env.py").isPresent()
                && folder.text(above + "script.py.mako").isPresent();
    }

    /** Whether the folder is that of migrations of a Django application. */
    public static boolean isOfDjango(Folder folder) {
        return name(folder.path()).equals(MIGRATIONS)
                && folder.has("__init__.py")
                && folder.names().stream().anyMatch(name -> isScript(name) && isOfDjango(folder, name));
    }

    private static boolean isOfDjango(Folder folder, String name) {
        return name(folder.path()).equals(MIGRATIONS)
                && folder.has("__init__.py")
                && folder.text(name)
                        .filter(text -> text.contains("class Migration(migrations.Migration)"))
                        .isPresent();
    }

    /** The folder {@code versions} that this one is or lies in, or null. */
    public static @Nullable Path versions(Path folder) {
        for (Path each = folder; each != null && each.getNameCount() > 0; each = each.getParent()) {
            if (name(each).equals(VERSIONS)) {
                return each;
            }
        }
        return null;
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
