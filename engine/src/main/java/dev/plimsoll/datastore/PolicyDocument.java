package dev.plimsoll.datastore;

import dev.plimsoll.iac.document.JsonDocuments;
import dev.plimsoll.iac.document.NodeValues;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements of a policy, as far as they are known.
 *
 * @param unknown what of the policy is not known
 */
record PolicyDocument(List<PolicyStatement> statements, List<Value> unknown) {

    private static final String DATA_SOURCE = "aws_iam_policy_document";

    static PolicyDocument of(Value policy, ResourceGraph graph) {
        if (policy instanceof Value.Known known) {
            return of(known, policy);
        }
        if (policy instanceof Value.Unknown unknown && unknown.outline() instanceof Value.Known outline) {
            return of(outline, policy);
        }
        List<Resource> documents = policy.trace().references().stream()
                .flatMap(address -> graph.at(address).stream())
                .filter(resource -> resource.type().equals(DATA_SOURCE))
                .toList();
        List<PolicyStatement> statements = new ArrayList<>();
        List<Value> unknown = new ArrayList<>();
        if (documents.isEmpty()) {
            unknown.add(policy);
        }
        for (Resource document : documents) {
            Values.items(document.attribute("statement"))
                    .forEach(statement -> statements.add(PolicyStatement.ofBlock(statement)));
            List.of("source_policy_documents", "override_policy_documents", "source_json", "override_json")
                    .forEach(name -> Values.items(document.attribute(name)).forEach(unknown::add));
        }
        return new PolicyDocument(List.copyOf(statements), List.copyOf(unknown));
    }

    private static PolicyDocument of(Value.Known written, Value policy) {
        Optional<Value> map =
                written.tree() instanceof Tree.Text text ? parsed(text.text(), policy) : Optional.of(written);
        if (map.isEmpty()) {
            return new PolicyDocument(List.of(), policy instanceof Value.Unknown ? List.of(policy) : List.of());
        }
        List<PolicyStatement> statements = Values.items(map.get().field("Statement")).stream()
                .map(statement -> PolicyStatement.ofMap(
                        statement.with(written.tree() instanceof Tree.Text ? policy.trace() : statement.trace())))
                .toList();
        return new PolicyDocument(statements, List.of());
    }

    private static Optional<Value> parsed(String text, Value policy) {
        return JsonDocuments.read("policy", text).documents().stream()
                .findFirst()
                .map(node -> NodeValues.value(node, scalar -> scalar(scalar.text(), policy)));
    }

    /** A text that is not known as a whole may be any; of one that is not known in places, the rest tells that it is not everybody. */
    private static Value scalar(String text, Value policy) {
        if (!(policy instanceof Value.Unknown unknown) || !text.equals(Value.Unknown.HOLE)) {
            return new Value.Known(new Tree.Text(text), policy.trace());
        }
        boolean given = unknown.reason().kind() == UnknownReason.Kind.INPUT;
        return new Value.Unknown(
                unknown.reason(), given ? Trace.at(policy.trace().range()) : policy.trace());
    }
}
