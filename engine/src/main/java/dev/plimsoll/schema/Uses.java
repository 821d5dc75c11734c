package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UserType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What objects refer to: types, functions, sequences. */
final class Uses {

    private static final Pattern SEQUENCE_LITERAL =
            Pattern.compile("nextval\\s*\\(\\s*'([^']*)'", Pattern.CASE_INSENSITIVE);

    private Uses() {}

    static Set<ObjectName> types(Table table) {
        return types(table.columns());
    }

    static Set<ObjectName> types(UserType type) {
        if (type instanceof UserType.DomainType domain) {
            return domain.baseType().schema() == null
                    ? Set.of()
                    : Set.of(domain.baseType().objectName());
        }
        return type instanceof UserType.CompositeType composite ? types(composite.attributes()) : Set.of();
    }

    static Set<ObjectName> types(List<Routine> overloads) {
        Set<ObjectName> names = new HashSet<>();
        for (Routine routine : overloads) {
            routine.arguments().forEach(argument -> add(names, argument));
            if (routine.returns() != null) {
                add(names, routine.returns());
            }
        }
        return names;
    }

    static List<Constraint> constraints(@Nullable UserType type) {
        return type instanceof UserType.DomainType domain ? domain.constraints() : List.of();
    }

    /** Names of sequences in defaults, without schema. */
    static Set<String> sequences(Table table) {
        Set<String> names = new HashSet<>();
        for (Column column : table.columns()) {
            ObjectName sequence = sequence(column.defaultValue());
            if (sequence != null) {
                names.add(sequence.name());
            }
        }
        return names;
    }

    /** The sequence that a default takes its value from, as written; null where it takes none. */
    static @Nullable ObjectName sequence(@Nullable Expression value) {
        if (value == null || value.isConstant()) {
            return null;
        }
        Matcher literal = SEQUENCE_LITERAL.matcher(value.text());
        return literal.find() ? QualifiedNames.parse(literal.group(1)) : null;
    }

    /** The text of a default with another sequence in its call of {@code nextval}. */
    static String withSequence(String text, ObjectName sequence) {
        Matcher literal = SEQUENCE_LITERAL.matcher(text);
        return literal.find()
                ? text.substring(0, literal.start(1))
                        + sequence.sql().replace("'", "''")
                        + text.substring(literal.end(1))
                : text;
    }

    /** Names of functions that anything of the table calls, without schema. */
    static Set<String> functions(Table table) {
        Set<String> names = new HashSet<>();
        for (Expression expression : expressions(table)) {
            expression.calls().forEach(call -> names.add(call.function().name()));
        }
        table.triggers().forEach(trigger -> names.add(trigger.function().name()));
        return names;
    }

    private static List<Expression> expressions(Table table) {
        List<Expression> expressions = new ArrayList<>();
        for (Column column : table.columns()) {
            add(expressions, column.defaultValue());
            if (column.generated() != null) {
                expressions.add(column.generated().expression());
            }
        }
        table.constraints().forEach(constraint -> add(expressions, constraint.expression()));
        for (Index index : table.indexes()) {
            expressions.addAll(expressions(index));
        }
        table.policies().forEach(policy -> {
            add(expressions, policy.using());
            add(expressions, policy.check());
        });
        return expressions;
    }

    static List<Expression> expressions(Index index) {
        List<Expression> expressions = new ArrayList<>();
        for (IndexKey key : index.keys()) {
            add(expressions, key.expression());
        }
        add(expressions, index.predicate());
        return expressions;
    }

    private static Set<ObjectName> types(Iterable<Column> columns) {
        Set<ObjectName> names = new HashSet<>();
        columns.forEach(column -> add(names, column.type()));
        return names;
    }

    private static void add(Set<ObjectName> names, TypeName type) {
        if (type.schema() != null) {
            names.add(type.objectName());
        }
    }

    private static void add(List<Expression> expressions, @Nullable Expression expression) {
        if (expression != null) {
            expressions.add(expression);
        }
    }
}
