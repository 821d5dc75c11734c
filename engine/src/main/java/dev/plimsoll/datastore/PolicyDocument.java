package dev.plimsoll.datastore;

import dev.plimsoll.iac.document.JsonDocuments;
import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.document.NodeValues;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Tree;
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
            return of(known);
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

    private static PolicyDocument of(Value.Known policy) {
        Value map = policy.text().map(text -> parsed(text, policy)).orElse(policy);
        List<PolicyStatement> statements = Values.items(map.field("Statement")).stream()
                .map(statement -> PolicyStatement.ofMap(
                        statement.with(policy.tree() instanceof Tree.Text ? policy.trace() : statement.trace())))
                .toList();
        return new PolicyDocument(statements, List.of());
    }

    private static Value parsed(String text, Value policy) {
        Optional<Node> node =
                JsonDocuments.read("policy", text).documents().stream().findFirst();
        return node.map(found -> NodeValues.value(
                        found, scalar -> new Value.Known(new Tree.Text(scalar.text()), policy.trace())))
                .orElseGet(() -> new Value.Absent(policy.trace()));
    }
}
