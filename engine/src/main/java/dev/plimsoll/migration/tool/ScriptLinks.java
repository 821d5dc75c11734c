package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.ScriptFiles;
import dev.plimsoll.migration.ScriptLink;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what migrations in Python say of those that they follow, from lines that anybody could read so. */
final class ScriptLinks {

    private static final Pattern ALEMBIC =
            Pattern.compile("(?m)^(revision|down_revision|branch_labels)[ \\t]*(?::[^=\\n]*)?=(?!=)");
    private static final Pattern DJANGO = Pattern.compile("(?m)^[ \\t]+(dependencies|replaces)[ \\t]*(\\+?=)");

    private ScriptLinks() {}

    /** Null where the text does not say it in so many words. */
    static @Nullable ScriptLink alembic(String path, String text) {
        List<String> revision = null;
        List<String> after = null;
        boolean labelled = false;
        Matcher line = ALEMBIC.matcher(text);
        while (line.find()) {
            List<String> value = PythonText.value(text, line.end());
            boolean again = line.group(1).equals("revision") && revision != null
                    || line.group(1).equals("down_revision") && after != null;
            if (value == null || again) {
                return null;
            }
            switch (line.group(1)) {
                case "revision" -> revision = value;
                case "down_revision" -> after = value;
                default -> labelled = !value.isEmpty();
            }
        }
        Path folder = Path.of(path).getParent();
        Path versions = folder == null ? null : ScriptFiles.versions(folder);
        return revision == null || revision.size() != 1 || after == null
                ? null
                : new ScriptLink(String.valueOf(versions), revision.get(0), after, List.of(), labelled);
    }

    /** Null where the text does not say it in so many words. Of other applications' migrations only the names are told apart. */
    static @Nullable ScriptLink django(String path, String text) {
        List<String> after = null;
        List<String> replaced = null;
        Matcher line = DJANGO.matcher(text);
        while (line.find()) {
            List<String> value = line.group(2).equals("=") ? PythonText.pairs(text, line.end()) : null;
            boolean again = line.group(1).equals("dependencies") ? after != null : replaced != null;
            if (value == null || again) {
                return null;
            }
            if (line.group(1).equals("dependencies")) {
                after = value;
            } else {
                replaced = value;
            }
        }
        String name = PlainFiles.name(path);
        return after == null
                ? null
                : new ScriptLink(
                        path.substring(0, path.length() - name.length()),
                        name.substring(0, name.length() - ".py".length()),
                        after,
                        replaced == null ? List.of() : replaced,
                        false);
    }
}
