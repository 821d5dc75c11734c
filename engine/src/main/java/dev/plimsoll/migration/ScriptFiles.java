package dev.plimsoll.migration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells migrations in Python from all other files in it. Nothing of them is ever run: of a few lines the text is read. Alembic keeps its own in
 * {@code versions}, beside {@code env.py} and {@code script.py.mako}; Django in a package {@code migrations} of each application.
 */
public final class ScriptFiles {

    private static final String VERSIONS = "versions";
    private static final String MIGRATIONS = "migrations";

    private ScriptFiles() {}

    /** Whether the path is that of a script, which no server can be sent. */
    public static boolean isScript(String path) {
        return path.endsWith(".py");
    }

    /** Whether the path allows it. */
    static boolean mayBe(Path file) {
        String name = name(file);
        Path folder = file.getParent();
        return isScript(name)
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
                if (isOfAlembic(folder) || isOfDjango(folder, name(file))) {
                    found.add(file);
                }
            }
        }
        return found;
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
