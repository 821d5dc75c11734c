package dev.plimsoll.iac.document;

import dev.plimsoll.iac.document.YamlComposer.Composed;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.UnreadInfrastructure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list or map of YAML whose end has not come yet. */
final class OpenCollection {

    private static final String MERGE = "<<";

    private final boolean mapping;
    private final boolean flow;
    private final @Nullable String anchor;
    private final String tag;
    private final SourceRange start;
    private final List<UnreadInfrastructure> faults;
    private final List<Node> items = new ArrayList<>();
    private final List<Node.Entry> entries = new ArrayList<>();
    private final List<Node.Entry> merged = new ArrayList<>();
    private @Nullable Node key;
    private SourceRange last;
    private long weight = 1;
    private int height;

    OpenCollection(
            boolean mapping,
            boolean flow,
            @Nullable String anchor,
            String tag,
            SourceRange start,
            List<UnreadInfrastructure> faults) {
        this.mapping = mapping;
        this.flow = flow;
        this.anchor = anchor;
        this.tag = tag;
        this.start = start;
        this.last = start;
        this.faults = faults;
    }

    @Nullable
    String anchor() {
        return anchor;
    }

    long weight() {
        return weight;
    }

    /** From the first character to the last, without what follows a block. */
    SourceRange range(SourceRange end) {
        return start.to(flow ? end : last);
    }

    void add(Composed composed) {
        weight += composed.weight();
        height = Math.max(height, composed.height());
        last = composed.node().range();
        if (!mapping) {
            items.add(composed.node());
        } else if (key == null) {
            key = composed.node();
        } else {
            put(key, composed.node());
            key = null;
        }
    }

    private void put(Node written, Node value) {
        if (written instanceof Node.Scalar scalar) {
            if (scalar.text().equals(MERGE) && scalar.plain()) {
                merge(scalar.range(), value);
            } else {
                entries.add(new Node.Entry(scalar.text(), scalar.range(), value));
            }
        } else {
            faults.add(
                    new UnreadInfrastructure(UnreadInfrastructure.Kind.MALFORMED, "a key is no text", written.range()));
        }
    }

    private void merge(SourceRange place, Node value) {
        DecidingPlace merge = new DecidingPlace(MERGE, "", DecidingPlace.Kind.INCLUDED, place);
        List<Node> sources = value instanceof Node.Sequence sequence ? sequence.items() : List.of(value);
        for (Node source : sources) {
            List<DecidingPlace> places = new ArrayList<>(List.of(merge));
            places.addAll(source.trace().decidedBy());
            source.entries().forEach(entry -> merged.add(entry.through(places)));
        }
    }

    Composed close(Trace trace) {
        Node node = mapping
                ? new Node.Mapping(Entries.once(entries, merged, faults), tag, trace)
                : new Node.Sequence(items, tag, trace);
        return new Composed(node, weight, height + 1);
    }
}
