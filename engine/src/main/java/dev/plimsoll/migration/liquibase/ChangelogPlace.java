package dev.plimsoll.migration.liquibase;

import org.jspecify.annotations.Nullable;

/**
 * The path by which a changelog's changesets are known.
 *
 * @param file as reports show it
 * @param logical the one that the changelog, or one that includes it, has for it instead, or null
 */
record ChangelogPlace(String file, @Nullable String logical) {

    static ChangelogPlace of(String file, @Nullable String logical) {
        return new ChangelogPlace(file, logical == null || logical.isBlank() ? null : logical);
    }

    String path() {
        return logical == null ? file : normalised(logical);
    }

    static String normalised(String path) {
        return path.strip().replace('\\', '/').replaceFirst("^classpath:", "").replaceFirst("^/", "");
    }
}
