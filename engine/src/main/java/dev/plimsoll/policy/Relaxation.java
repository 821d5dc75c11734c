package dev.plimsoll.policy;

import dev.plimsoll.model.SourceRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a change lets pass what was found before.
 *
 * @param keys where it stands in the changed configuration, from its root, entries of lists by their number from 0; of the baseline the
 *     fingerprint
 * @param place where that is known already, else null
 * @param subject what is relaxed, such as {@code rules.no-drop-table.enforcement}
 * @param message what the change does, in a sentence
 */
public record Relaxation(
        Source source, List<String> keys, @Nullable SourceRange place, String subject, String message) {

    /** The file that is changed. */
    public enum Source {
        CONFIGURATION,
        WAIVERS,
        BASELINE
    }

    public Relaxation {
        keys = List.copyOf(keys);
    }

    /** One of the configuration, named after its keys. */
    static Relaxation of(List<String> keys, String message) {
        return new Relaxation(Source.CONFIGURATION, keys, null, String.join(".", keys), message);
    }
}
