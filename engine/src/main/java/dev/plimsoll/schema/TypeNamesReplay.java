package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UserType;
import java.util.List;

/** Gives types new names or schemas; columns, domains, composite types and routines that use them follow. */
final class TypeNamesReplay {

    private final Catalog catalog;

    TypeNamesReplay(Catalog catalog) {
        this.catalog = catalog;
    }

    void change(ObjectName from, ObjectName to) {
        UserType type = catalog.type(from);
        if (type == null || from.equals(to)) {
            return;
        }
        catalog.access().moved(ObjectReference.of(ObjectKind.TYPE, from), ObjectReference.of(ObjectKind.TYPE, to));
        catalog.removeType(from);
        catalog.put(named(type, to));
        follow(from, to);
    }

    /** What uses a type, or a relation as a type, under its old name. */
    void follow(ObjectName from, ObjectName to) {
        for (ObjectName name : catalog.links().tablesByType(from)) {
            Table table = catalog.table(name);
            if (table != null) {
                Table mentioning = TableExpressions.map(table, each -> MentionedObjects.typeRenamed(each, from, to));
                catalog.put(TableEdit.of(mentioning)
                        .mapColumns(column -> following(column, from, to))
                        .done());
            }
        }
        for (ObjectName name : catalog.links().typesByType(from)) {
            UserType user = catalog.type(name);
            if (user instanceof UserType.DomainType domain) {
                catalog.put(Domains.on(domain, following(domain.baseType(), from, to)));
            } else if (user instanceof UserType.CompositeType composite) {
                catalog.put(new UserType.CompositeType(
                        name,
                        composite.attributes().stream()
                                .map(attribute -> following(attribute, from, to))
                                .toList(),
                        composite.origin()));
            }
        }
        for (ObjectName name : catalog.links().routinesByType(from)) {
            catalog.putRoutines(
                    name,
                    catalog.routines(name).stream()
                            .map(routine -> following(routine, from, to))
                            .toList());
        }
    }

    private static UserType named(UserType type, ObjectName name) {
        if (type instanceof UserType.EnumType labels) {
            return new UserType.EnumType(name, labels.labels(), labels.origin());
        }
        if (type instanceof UserType.DomainType domain) {
            return Domains.named(domain, name);
        }
        if (type instanceof UserType.CompositeType composite) {
            return new UserType.CompositeType(name, composite.attributes(), composite.origin());
        }
        return new UserType.OtherType(name, type.origin());
    }

    private static Column following(Column column, ObjectName from, ObjectName to) {
        return Drops.isOf(column.type(), from)
                ? column.withType(following(column.type(), from, to), column.collation())
                : column;
    }

    private static TypeName following(TypeName type, ObjectName from, ObjectName to) {
        return Drops.isOf(type, from)
                ? new TypeName(to.schema(), to.name(), type.modifiers(), type.arrayDimensions())
                : type;
    }

    private static Routine following(Routine routine, ObjectName from, ObjectName to) {
        List<TypeName> arguments = routine.arguments().stream()
                .map(argument -> following(argument, from, to))
                .toList();
        return new Routine(
                routine.name(),
                routine.procedure(),
                arguments,
                routine.returns() == null ? null : following(routine.returns(), from, to),
                routine.language(),
                routine.volatility(),
                routine.securityDefiner(),
                routine.settings(),
                routine.body(),
                routine.origin());
    }
}
