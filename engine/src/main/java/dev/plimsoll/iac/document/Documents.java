package dev.plimsoll.iac.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;

/**
 * The files that a check looks at, and what those of YAML and JSON hold, each read once. Not for use by several threads.
 */
public final class Documents {

    private static final Pattern OF_AZURE =
            Pattern.compile("\"\\$schema\"\\s*:\\s*\"[^\"]*(?i:deployment(?:Template|Parameters))\\.json");

    private final ProjectFiles files;
    private final Map<String, Optional<DocumentReading>> readings = new HashMap<>();

    public Documents(ProjectFiles files) {
        this.files = files;
    }

    public SortedSet<String> paths() {
        return files.paths();
    }

    /** The text of a file; empty where there is none. */
    public Optional<String> text(String path) {
        return files.text(path);
    }

    /**
     * What a file holds: JSON where its first character is a brace or its name ends in {@code .json}, YAML otherwise (some that begin with a
     * brace are YAML all the same); empty where there is no such file. A schema of Azure allows comments, as its tools do.
     */
    public Optional<DocumentReading> read(String path) {
        return readings.computeIfAbsent(path, any -> text(path).map(text -> reading(path, text)));
    }

    /** What a text holds, as {@link #read} tells the formats apart. */
    public static DocumentReading reading(String path, String text) {
        if (OF_AZURE.matcher(text).find()) {
            return JsonDocuments.readLenient(path, text);
        } else if (path.endsWith(".json")) {
            return JsonDocuments.read(path, text);
        }
        if (text.stripLeading().startsWith("{")) {
            DocumentReading json = JsonDocuments.read(path, text);
            if (!json.documents().isEmpty()) {
                return json;
            }
        }
        return YamlDocuments.read(path, text);
    }
}
