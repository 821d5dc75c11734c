package dev.plimsoll.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What hangs on a relation: triggers, rewrite rules and row policies. */
public sealed interface RelationRuleChange extends SchemaChange {

    ObjectName table();

    String name();

    /**
     * {@code CREATE TRIGGER}.
     *
     * @param timing {@code before}, {@code after}, {@code instead of}
     * @param events {@code insert}, {@code update}, {@code delete}, {@code truncate}
     * @param columns those of {@code UPDATE OF} and of {@code WHEN}
     * @param referencedTable of a constraint trigger's {@code FROM}, else null
     */
    record CreateTrigger(
            SourceRange range,
            ObjectName table,
            String name,
            boolean replace,
            boolean constraint,
            String timing,
            List<String> events,
            Set<String> columns,
            boolean forEachRow,
            ObjectName function,
            @Nullable ObjectName referencedTable)
            implements RelationRuleChange {
        public CreateTrigger {
            events = List.copyOf(events);
            columns = Ordered.copyOf(columns);
        }
    }

    record DropTrigger(SourceRange range, ObjectName table, String name, boolean ifExists, boolean cascade)
            implements RelationRuleChange {}

    record CreateRule(SourceRange range, ObjectName table, String name, boolean replace, String event, boolean instead)
            implements RelationRuleChange {}

    record DropRule(SourceRange range, ObjectName table, String name, boolean ifExists, boolean cascade)
            implements RelationRuleChange {}

    /**
     * {@code CREATE POLICY}.
     *
     * @param command {@code all}, {@code select}, {@code insert}, {@code update}, {@code delete}
     * @param roles empty means {@code PUBLIC}
     */
    record CreatePolicy(
            SourceRange range,
            ObjectName table,
            String name,
            boolean permissive,
            String command,
            List<String> roles,
            @Nullable Expression using,
            @Nullable Expression check)
            implements RelationRuleChange {
        public CreatePolicy {
            roles = List.copyOf(roles);
        }
    }

    /** Null where not written. */
    record AlterPolicy(
            SourceRange range,
            ObjectName table,
            String name,
            @Nullable List<String> roles,
            @Nullable Expression using,
            @Nullable Expression check)
            implements RelationRuleChange {}

    record DropPolicy(SourceRange range, ObjectName table, String name, boolean ifExists)
            implements RelationRuleChange {}

    /** {@code ALTER TRIGGER}, {@code ALTER RULE}, {@code ALTER POLICY … RENAME TO}. */
    record RenameRelationRule(SourceRange range, ObjectKind kind, ObjectName table, String name, String newName)
            implements RelationRuleChange {}
}
