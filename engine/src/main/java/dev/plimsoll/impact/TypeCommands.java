package dev.plimsoll.impact;

import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.TypeChange;
import dev.plimsoll.model.TypeChange.AddDomainConstraint;
import dev.plimsoll.model.TypeChange.AlterComposite;
import dev.plimsoll.model.TypeChange.AlterDomain;
import dev.plimsoll.model.TypeChange.AttributeAction;
import dev.plimsoll.model.TypeChange.DomainAction;
import dev.plimsoll.model.TypeChange.DropType;
import dev.plimsoll.model.UserType.DomainType;
import dev.plimsoll.schema.Schema.ColumnOf;
import java.util.List;

/** Statements on types: they reach the tables that have columns of the type. */
final class TypeCommands {

    private final Relations relations;

    TypeCommands(Relations relations) {
        this.relations = relations;
    }

    void measure(TypeChange change, Footprint footprint) {
        if (change instanceof AddDomainConstraint add) {
            if (!add.definition().notValid()) {
                validate(add.type(), footprint);
            }
        } else if (change instanceof AlterDomain alter) {
            alter(alter, footprint);
        } else if (change instanceof AlterComposite alter && alter.action() == AttributeAction.ALTER_TYPE) {
            relations.schema().columnsOfType(alter.type()).stream()
                    .findFirst()
                    .ifPresent(use -> footprint.refuse("cannot alter type \""
                            + alter.type().name() + "\" because column \""
                            + use.table().name() + "."
                            + use.column() + "\" uses it"));
        } else if (change instanceof DropType drop) {
            drop(drop, footprint);
        }
    }

    private void alter(AlterDomain change, Footprint footprint) {
        boolean validates = change.action() == DomainAction.SET_NOT_NULL && !isNotNull(change.type())
                || change.action() == DomainAction.VALIDATE_CONSTRAINT;
        if (validates) {
            validate(change.type(), footprint);
        }
    }

    private boolean isNotNull(ObjectName type) {
        return relations.schema().type(type).orElse(null) instanceof DomainType domain && domain.notNull();
    }

    /** All values of the domain are tried, wherever they are stored. */
    private void validate(ObjectName domain, Footprint footprint) {
        for (ColumnOf use : relations.schema().columnsOfType(domain)) {
            Relation relation = relations.of(use.table());
            if (relation.isStored()) {
                footprint.lock(relation, LockMode.SHARE);
                footprint.scan(relation);
            }
        }
    }

    private void drop(DropType change, Footprint footprint) {
        List<ColumnOf> uses = relations.schema().columnsOfType(change.type());
        if (!uses.isEmpty() && !change.cascade()) {
            footprint.refuse("cannot drop type " + shown(change.type()) + " because other objects depend on it");
        }
        uses.forEach(use -> footprint.lock(relations.of(use.table()), LockMode.ACCESS_EXCLUSIVE));
    }

    private String shown(ObjectName type) {
        ObjectName bare = ObjectName.of(type.name());
        return relations.schema().type(bare).isPresent() ? type.name() : type.toString();
    }
}
