package dev.plimsoll.iac.document;

import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import java.util.List;
import java.util.Optional;

/**
 * A node of YAML or JSON. An alias is the node that it repeats, at the place of the alias and {@linkplain Trace#decidedBy() decided by} the
 * anchor's; what is merged in with {@code <<} stands where it is written, decided by the merge key. No node holds itself.
 */
public sealed interface Node {

    /** A tag of the document's own language, such as {@code !Ref}; empty where there is none or one of YAML itself. */
    String tag();

    Trace trace();

    /** The same node, decided otherwise. */
    Node with(Trace trace);

    /** The same node without its tag. */
    Node untagged();

    default SourceRange range() {
        return trace().range();
    }

    /**
     * A scalar.
     *
     * @param text without quotes, escapes resolved
     * @param plain whether it is written without quotes, so that it may be a number, a truth value or null
     */
    record Scalar(String text, boolean plain, String tag, Trace trace) implements Node {
        @Override
        public Scalar with(Trace changed) {
            return new Scalar(text, plain, tag, changed);
        }

        @Override
        public Scalar untagged() {
            return new Scalar(text, plain, "", trace);
        }
    }

    /** A list. */
    record Sequence(List<Node> items, String tag, Trace trace) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public Sequence with(Trace changed) {
            return new Sequence(items, tag, changed);
        }

        @Override
        public Sequence untagged() {
            return new Sequence(items, "", trace);
        }
    }

    /** A map in source order, each key once. */
    record Mapping(List<Entry> entries, String tag, Trace trace) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public Mapping with(Trace changed) {
            return new Mapping(entries, tag, changed);
        }

        @Override
        public Mapping untagged() {
            return new Mapping(entries, "", trace);
        }
    }

    /**
     * A key and its value.
     *
     * @param keyRange the key, with its quotes
     */
    record Entry(String key, SourceRange keyRange, Node value) {

        /** This entry as it comes through places, the nearest first. */
        Entry through(List<DecidingPlace> places) {
            Trace trace = value.trace();
            for (int i = places.size() - 1; i >= 0; i--) {
                trace = trace.through(places.get(i));
            }
            return new Entry(key, keyRange, value.with(trace));
        }

        /** Key and value; the value alone where it stands elsewhere, or before its key. */
        public SourceRange range() {
            boolean behind = keyRange.path().equals(value.range().path())
                    && keyRange.endOffset() <= value.range().startOffset();
            return behind ? keyRange.to(value.range()) : value.range();
        }
    }

    /** The entries of a map; none where this is no map. */
    default List<Entry> entries() {
        return List.of();
    }

    /** The entry of a map; empty where this is no map or has no such key. */
    default Optional<Entry> entry(String key) {
        return entries().stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** The value under a key; empty where this is no map or has no such key. */
    default Optional<Node> field(String key) {
        return entry(key).map(Entry::value);
    }

    /** The elements of a list; none where this is no list. */
    default List<Node> items() {
        return List.of();
    }

    /** The text of a scalar that is not null; empty for all else. */
    default Optional<String> scalarText() {
        return this instanceof Scalar scalar && !(scalar.plain && PlainScalars.isNull(scalar.text))
                ? Optional.of(scalar.text)
                : Optional.empty();
    }
}
