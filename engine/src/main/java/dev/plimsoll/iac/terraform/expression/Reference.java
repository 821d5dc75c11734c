package dev.plimsoll.iac.terraform.expression;

import dev.plimsoll.iac.hcl.HclExpression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A name with the steps behind it: {@code aws_db_instance.main[0].port}.
 *
 * @param steps attributes and indexes, from left to right
 */
public record Reference(HclExpression.Variable root, List<HclExpression> steps) {

    public Reference {
        steps = List.copyOf(steps);
    }

    /** The reference that an expression is; empty where it begins with anything else than a name. */
    static Optional<Reference> of(HclExpression expression) {
        List<HclExpression> steps = new ArrayList<>();
        HclExpression at = expression;
        while (!(at instanceof HclExpression.Variable root)) {
            if (at instanceof HclExpression.Attribute attribute) {
                steps.add(at);
                at = attribute.source();
            } else if (at instanceof HclExpression.Index index) {
                steps.add(at);
                at = index.source();
            } else {
                return Optional.empty();
            }
        }
        Collections.reverse(steps);
        return Optional.of(new Reference(root, steps));
    }

    /** The name of a step; empty where there is none, or it is an index. */
    public Optional<String> name(int step) {
        return step < steps.size() && steps.get(step) instanceof HclExpression.Attribute attribute
                ? Optional.of(attribute.name())
                : Optional.empty();
    }

    /** The key of a step that is an index; empty where there is none, or it is a name. */
    public Optional<HclExpression> key(int step) {
        return step < steps.size() && steps.get(step) instanceof HclExpression.Index index
                ? Optional.of(index.key())
                : Optional.empty();
    }

    /** The reference up to a number of steps. */
    public HclExpression upTo(int count) {
        return count == 0 ? root : steps.get(count - 1);
    }
}
