package dev.plimsoll.iac.hcl;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as it is written. Parentheses leave no node of their own. */
public sealed interface HclExpression {

    /** From the first to the last character, parentheses excluded. */
    SourceRange range();

    /** A number, {@code true}, {@code false}, {@code null} or a text without sequences, its escapes decoded. */
    record Literal(Tree value, SourceRange range) implements HclExpression {}

    /** A text with sequences. A quoted sequence alone, {@code "${x}"}, is the expression in it and no template. */
    record Template(List<HclTemplatePart> parts, SourceRange range) implements HclExpression {
        public Template {
            parts = List.copyOf(parts);
        }
    }

    /** The first name of a reference: {@code var}, {@code aws_vpc}, {@code each}. */
    record Variable(String name, SourceRange range) implements HclExpression {}

    /** {@code source.name}. */
    record Attribute(HclExpression source, String name, SourceRange range) implements HclExpression {}

    /** {@code source[key]}, also written {@code source.0}. */
    record Index(HclExpression source, HclExpression key, SourceRange range) implements HclExpression {}

    /**
     * {@code source.*.a} or {@code source[*].a}.
     *
     * @param each what is taken of each element, as an expression about the variable {@link #ELEMENT}
     */
    record Splat(HclExpression source, HclExpression each, SourceRange range) implements HclExpression {
        /** A name that cannot be written. */
        public static final String ELEMENT = "*";
    }

    /**
     * A call of a function.
     *
     * @param name with its namespaces: {@code provider::aws::arn_parse}
     * @param expands whether the last argument, a list, stands for several
     */
    record Call(String name, List<HclExpression> arguments, boolean expands, SourceRange range)
            implements HclExpression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** A sign before an operand. */
    record Unary(HclOperator operator, HclExpression operand, SourceRange range) implements HclExpression {}

    /** An operator between two operands. */
    record Binary(HclOperator operator, HclExpression left, HclExpression right, SourceRange range)
            implements HclExpression {}

    /** {@code test ? yes : no}. */
    record Conditional(HclExpression test, HclExpression yes, HclExpression no, SourceRange range)
            implements HclExpression {}

    /** {@code [a, b]}. */
    record Elements(List<HclExpression> values, SourceRange range) implements HclExpression {
        public Elements {
            values = List.copyOf(values);
        }
    }

    /** <code>{ a = 1 }</code>. */
    record Entries(List<Entry> entries, SourceRange range) implements HclExpression {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /** One {@code key = value}. A key that is a bare name is a literal. */
    record Entry(HclExpression key, HclExpression value) {}

    /**
     * A {@code for} that makes a list or, with a key, a map.
     *
     * @param keyName the first of two names, null where there is one
     * @param key null where a list is made
     * @param grouped whether values of equal keys are collected into lists
     */
    record For(
            @Nullable String keyName,
            String valueName,
            HclExpression collection,
            @Nullable HclExpression key,
            HclExpression value,
            @Nullable HclExpression condition,
            boolean grouped,
            SourceRange range)
            implements HclExpression {}
}
