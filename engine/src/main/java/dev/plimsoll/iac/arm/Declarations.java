package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through the resources of a template: loops, conditions, and what resources hold. */
final class Declarations {

    /** A template declares no more resources than this, as a limit of the reader. */
    private static final int MOST = 10_000;

    private final Consumer<UnreadInfrastructure> faults;
    private final List<DeclaredResource> found = new ArrayList<>();

    private Declarations(Consumer<UnreadInfrastructure> faults) {
        this.faults = faults;
    }

    /** In source order; what a resource holds follows it. */
    static List<DeclaredResource> of(
            Template template, Evaluation evaluation, Presence presence, Consumer<UnreadInfrastructure> faults) {
        Declarations declarations = new Declarations(faults);
        template.root()
                .field("resources")
                .ifPresent(resources -> declarations.all(resources, null, evaluation, presence));
        return declarations.found;
    }

    /** A list or, in templates that Bicep makes, a map by symbolic names. */
    private void all(Node resources, @Nullable ResourceName parent, Evaluation evaluation, Presence presence) {
        for (Node node : resources.items()) {
            one(node, "", parent, evaluation, presence, node.range(), header(node));
        }
        for (Node.Entry entry : resources.entries()) {
            one(entry.value(), entry.key(), parent, evaluation, presence, entry.range(), entry.keyRange());
        }
    }

    private static SourceRange header(Node node) {
        return node.entry("name")
                .or(() -> node.entry("type"))
                .map(Node.Entry::range)
                .orElse(node.range());
    }

    private void one(
            Node node,
            String symbolicName,
            @Nullable ResourceName parent,
            Evaluation evaluation,
            Presence presence,
            SourceRange range,
            SourceRange header) {
        Optional<Node> type = node.field("type");
        if (type.isEmpty()) {
            if (!node.entries().isEmpty() && node.field("$fluxResource").isEmpty()) {
                faults.accept(new UnreadInfrastructure(Kind.MALFORMED, "a resource has no type", header));
            }
            return;
        }
        Optional<Loop> loop = node.field(Loop.KEY).map(copy -> Loop.of(copy, evaluation));
        Optional<UnknownReason> problem = loop.flatMap(Loop::problem);
        problem.filter(reason -> reason.kind() == UnknownReason.Kind.LIMIT)
                .ifPresent(reason -> faults.accept(new UnreadInfrastructure(Kind.LIMIT, reason.text(), header)));
        List<CopyIndexes> turns =
                loop.map(found -> found.turns(evaluation.copies())).orElse(List.of(evaluation.copies()));
        for (CopyIndexes turn : turns) {
            Evaluation here = evaluation.at(turn);
            Optional<Presence> found = presence(
                    node, here, problem.<Presence>map(Presence.Uncertain::new).orElse(presence));
            if (found.isPresent() && hasRoom(header)) {
                ResourceName name = name(node, here.symbol(type.get()), parent, here);
                this.found.add(new DeclaredResource(name, symbolicName, node, here, found.get(), range, header));
                node.field("resources").ifPresent(children -> all(children, name, here, found.get()));
            }
        }
    }

    private boolean hasRoom(SourceRange header) {
        if (found.size() < MOST) {
            return true;
        }
        faults.accept(
                new UnreadInfrastructure(Kind.LIMIT, "the template declares more than " + MOST + " resources", header));
        return false;
    }

    private static ResourceName name(Node node, String type, @Nullable ResourceName parent, Evaluation evaluation) {
        String name = node.field("name").map(evaluation::symbol).orElse("{?}");
        boolean full = type.indexOf('.') >= 0 && type.indexOf('/') >= 0;
        return parent == null || full ? ResourceName.of(type, name) : parent.child(type, name);
    }

    private static Optional<Presence> presence(Node node, Evaluation evaluation, Presence around) {
        Optional<Node> condition = node.field("condition");
        if (condition.isEmpty()) {
            return Optional.of(around);
        }
        Value value = evaluation.value(condition.get());
        if (value.truth().isPresent()) {
            return value.truth().get() ? Optional.of(around) : Optional.empty();
        }
        return Optional.of(new Presence.Uncertain(
                value instanceof Value.Unknown unknown
                        ? unknown.reason()
                        : new UnknownReason(UnknownReason.Kind.ERROR, "a condition is no truth value", "")));
    }
}
