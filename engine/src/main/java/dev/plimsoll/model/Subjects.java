package dev.plimsoll.model;

/** The object that a change is about. */
final class Subjects {

    private Subjects() {}

    static Subject of(Effect effect) {
        SchemaChange change = effect.change();
        if (change instanceof ColumnChange column) {
            return new Subject(ObjectKind.COLUMN, effect.targetName() + "." + column.column());
        }
        if (change instanceof TableChange) {
            return new Subject(ObjectKind.TABLE, effect.targetName());
        }
        if (change instanceof IndexChange.CreateIndex index) {
            return new Subject(ObjectKind.INDEX, indexName(effect, index));
        }
        if (change instanceof IndexChange.DropIndex index) {
            return new Subject(ObjectKind.INDEX, resolved(index.index()));
        }
        if (change instanceof ViewChange view) {
            return new Subject(ObjectKind.VIEW, resolved(view.view()));
        }
        if (change instanceof SequenceChange sequence) {
            return new Subject(ObjectKind.SEQUENCE, resolved(sequence.sequence()));
        }
        if (change instanceof TypeChange type) {
            return new Subject(ObjectKind.TYPE, resolved(type.type()));
        }
        if (change instanceof RoutineChange.CreateRoutine routine) {
            return new Subject(
                    routine.procedure() ? ObjectKind.PROCEDURE : ObjectKind.FUNCTION, resolved(routine.routine()));
        }
        if (change instanceof ObjectChange object) {
            return new Subject(object.kind(), object.name().toString());
        }
        if (change instanceof RelationRuleChange rule) {
            return new Subject(ObjectKind.TABLE, resolved(rule.table()));
        }
        if (change instanceof AccessChange.DefineRole role) {
            return new Subject(ObjectKind.ROLE, role.role());
        }
        return effect.target() != null
                ? new Subject(ObjectKind.TABLE, effect.targetName())
                : new Subject(
                        ObjectKind.STATEMENT,
                        Integer.toString(effect.statement().index() + 1));
    }

    private static String indexName(Effect effect, IndexChange.CreateIndex index) {
        ObjectName table =
                effect.target() == null ? index.table() : effect.target().name();
        String name = index.name();
        return name == null ? "index on " + table : table.sibling(name).toString();
    }

    private static String resolved(ObjectName name) {
        return name.in("public").toString();
    }
}
