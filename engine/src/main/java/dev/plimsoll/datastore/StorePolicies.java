package dev.plimsoll.datastore;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The policies of a store: its own attribute and those of resources that name it, as text, as a map, or made by a data source
 * {@code aws_iam_policy_document}.
 */
final class StorePolicies {

    private final Asked asked;
    private final List<PolicyStatement> statements = new ArrayList<>();
    private final List<Value> unknown = new ArrayList<>();
    private boolean written;

    StorePolicies(Asked asked) {
        this.asked = asked;
        add(asked.attribute("policy"));
        for (Resource resource : asked.graph().ofTypes(asked.texts("types"))) {
            Value store = AttributePath.first(asked.arguments().paths("by"), resource);
            if (names(store)) {
                add(AttributePath.first(asked.arguments().paths("document"), resource));
            } else if (NamedResources.isOpen(store)) {
                unknown.add(store);
            }
        }
    }

    /** True at the first statement of which {@code wanted} is true; absent where there is no policy at all. */
    Value any(Function<PolicyStatement, Value> wanted) {
        List<Value> answers = new ArrayList<>(statements.stream().map(wanted).toList());
        answers.addAll(unknown);
        if (answers.isEmpty()) {
            return written ? asked.no() : asked.absent();
        }
        return Combination.of(answers, PropertySource.Together.ANY);
    }

    /** The same, but false where there is no policy at all. */
    Value demanded(Function<PolicyStatement, Value> wanted) {
        Value answer = any(wanted);
        return answer instanceof Value.Absent ? asked.no() : answer;
    }

    private boolean names(Value value) {
        Resource store = asked.store();
        return Values.references(value).contains(store.address())
                || value.text()
                        .filter(name -> asked.arguments().paths("identity").stream()
                                .anyMatch(path -> path.of(store)
                                        .text()
                                        .filter(name::equals)
                                        .isPresent()))
                        .isPresent();
    }

    private void add(Value policy) {
        if (policy instanceof Value.Absent) {
            return;
        }
        written = true;
        PolicyDocument document = PolicyDocument.of(policy, asked.graph());
        statements.addAll(document.statements());
        unknown.addAll(document.unknown());
    }
}
