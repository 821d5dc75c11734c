package dev.plimsoll.model;

import java.util.Map;

/**
 * What to write to decide a property of a data store.
 *
 * @param path of the attribute, with dots between its steps; empty where the mapping has none
 * @param part type of the resource beside the store that has it; empty where it is the store's own
 * @param by attribute with which that resource names the store; empty where it is the store's own
 * @param words how the provider writes {@code true} and {@code false} of the vocabulary, such as {@code "Enabled"}; an ellipsis stands for what
 *     only the team knows
 */
public record StoreAttribute(String path, String part, String by, Map<String, String> words) {

    /** Stands for what only the team knows. */
    public static final String OPEN = "…";

    public StoreAttribute {
        words = Map.copyOf(words);
    }

    /** Of the store itself, without words of its own. */
    public static StoreAttribute of(String path) {
        return new StoreAttribute(path, "", "", Map.of());
    }

    /** Whether a resource beside the store has it. */
    public boolean isOfPart() {
        return !part.isEmpty();
    }

    /** @param wanted a value of the vocabulary, as a definition in HCL writes it */
    String inWords(String wanted) {
        return words.getOrDefault(wanted, wanted);
    }
}
