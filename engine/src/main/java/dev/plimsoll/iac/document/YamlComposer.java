package dev.plimsoll.iac.document;

import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.LineIndex;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;

/**
 * Makes nodes of the parser's events. The library's own composer forgets where an alias stands. How many nodes a document has and how deep
 * it is with its aliases written out is known without writing them out, so that neither can be made to explode.
 */
final class YamlComposer {

    private static final int MOST_NESTING = 100;
    private static final long MOST_NODES = 1_000_000;
    private static final String STANDARD_TAG = "tag:yaml.org,2002:";
    private static final String TEXT_TAG = STANDARD_TAG + "str";

    private final LineIndex lines;
    private final String text;
    private final CodePointOffsets offsets;
    private final List<UnreadInfrastructure> faults;
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private final Map<String, Optional<Composed>> anchors = new HashMap<>();

    YamlComposer(LineIndex lines, String text, CodePointOffsets offsets, List<UnreadInfrastructure> faults) {
        this.lines = lines;
        this.text = text;
        this.offsets = offsets;
        this.faults = faults;
    }

    /** The document that an event completes; empty where it completes none, or a document of nothing. */
    Optional<Node> accept(Event event) {
        if (event instanceof DocumentStartEvent) {
            anchors.clear();
        } else if (event instanceof CollectionStartEvent start) {
            begin(start);
        } else if (event instanceof MappingEndEvent || event instanceof SequenceEndEvent) {
            return end(event);
        } else if (event instanceof AliasEvent alias) {
            return complete(repeated(alias), null);
        } else if (event instanceof ScalarEvent scalar) {
            return complete(new Composed(scalar(scalar), 1, 0), scalar.getAnchor());
        }
        return Optional.empty();
    }

    private void begin(CollectionStartEvent event) {
        if (open.size() >= MOST_NESTING) {
            throw tooDeep(range(event));
        }
        if (event.getAnchor() != null) {
            anchors.put(event.getAnchor(), Optional.empty());
        }
        open.push(new OpenCollection(
                event instanceof MappingStartEvent,
                event.isFlow(),
                event.getAnchor(),
                tag(event.getTag()),
                range(event),
                faults));
    }

    private Optional<Node> end(Event event) {
        OpenCollection collection = open.pop();
        SourceRange range = collection.range(range(event));
        return complete(collection.close(Trace.at(range)), collection.anchor());
    }

    private Optional<Node> complete(Composed composed, @Nullable String anchor) {
        if (anchor != null) {
            anchors.put(anchor, Optional.of(composed));
        }
        if (open.isEmpty()) {
            boolean nothing = composed.node() instanceof Node.Scalar scalar
                    && scalar.plain()
                    && scalar.text().isEmpty();
            return nothing ? Optional.empty() : Optional.of(composed.node());
        }
        OpenCollection parent = open.element();
        parent.add(composed);
        if (parent.weight() > MOST_NODES) {
            throw new DocumentFault(
                    Kind.LIMIT,
                    "its aliases stand for more than " + MOST_NODES + " nodes",
                    composed.node().range());
        }
        return Optional.empty();
    }

    private Composed repeated(AliasEvent alias) {
        SourceRange range = range(alias);
        Optional<Composed> anchored = anchors.get(alias.getAnchor());
        if (anchored == null) {
            throw new DocumentFault(Kind.MALFORMED, "there is no anchor &" + alias.getAnchor(), range);
        }
        Composed target = anchored.orElseThrow(
                () -> new DocumentFault(Kind.MALFORMED, "the anchor &" + alias.getAnchor() + " holds itself", range));
        if (open.size() + target.height() > MOST_NESTING) {
            throw tooDeep(range);
        }
        Trace trace = target.node().trace();
        DecidingPlace place = new DecidingPlace(
                "*" + alias.getAnchor(),
                "",
                DecidingPlace.Kind.INCLUDED,
                target.node().range());
        return new Composed(target.node().with(trace.through(place).movedTo(range)), target.weight(), target.height());
    }

    private static DocumentFault tooDeep(SourceRange range) {
        return new DocumentFault(Kind.LIMIT, "it nests more than " + MOST_NESTING + " levels deep", range);
    }

    private Node.Scalar scalar(ScalarEvent event) {
        String tag = event.getTag();
        boolean plain = event.isPlain() && !TEXT_TAG.equals(tag) && !"!".equals(tag);
        return new Node.Scalar(event.getValue(), plain, tag(tag), Trace.at(range(event)));
    }

    private static String tag(@Nullable String tag) {
        return tag == null || tag.equals("!") || tag.startsWith(STANDARD_TAG) ? "" : tag;
    }

    /** Marks of a block end behind the blank lines that follow it. */
    private SourceRange range(Event event) {
        int start = offsets.of(event.getStartMark().getIndex());
        int end = offsets.of(event.getEndMark().getIndex());
        boolean block = event instanceof ScalarEvent;
        while (block && end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return lines.range(start, end);
    }

    /** The nodes that a node stands for and the levels below it, with aliases written out. */
    record Composed(Node node, long weight, int height) {}
}
