package dev.plimsoll.iac.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paths with forward slashes, as files name each other. */
public final class Paths {

    private Paths() {}

    /** The folder of a file, without slash at the end; empty for a file at the top. */
    public static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The last part. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A path as a file in {@code folder} writes it; empty where it is absolute or leads above where {@code folder} begins. */
    public static Optional<String> resolve(String folder, String written) {
        if (written.startsWith("/") || written.contains("\\") || written.contains(":")) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        String below = folder;
        while (below.equals("..") || below.startsWith("../")) {
            parts.add("..");
            below = below.substring(Math.min(below.length(), 3));
        }
        int top = parts.size();
        for (String part : (below + "/" + written).split("/")) {
            if (part.equals("..")) {
                if (parts.size() == top) {
                    return Optional.empty();
                }
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
