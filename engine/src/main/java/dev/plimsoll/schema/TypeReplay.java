package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.TypeChange;
import dev.plimsoll.model.TypeChange.AddEnumLabel;
import dev.plimsoll.model.TypeChange.AlterComposite;
import dev.plimsoll.model.TypeChange.CreateComposite;
import dev.plimsoll.model.TypeChange.CreateDomain;
import dev.plimsoll.model.TypeChange.CreateEnum;
import dev.plimsoll.model.TypeChange.CreateOtherType;
import dev.plimsoll.model.TypeChange.DropType;
import dev.plimsoll.model.TypeChange.RenameEnumLabel;
import dev.plimsoll.model.UserType.CompositeType;
import dev.plimsoll.model.UserType.EnumType;
import dev.plimsoll.model.UserType.OtherType;
import java.util.ArrayList;
import java.util.List;

/** Creates, alters and drops enums, composite and other types. */
final class TypeReplay {

    private final ReplayState state;
    private final Catalog catalog;
    private final DomainReplay domains;

    TypeReplay(ReplayState state) {
        this.state = state;
        this.catalog = state.catalog();
        this.domains = new DomainReplay(state);
    }

    void apply(TypeChange change, boolean guarded) {
        if (change instanceof DropType) {
            state.drops().type(existing(change));
        } else if (change instanceof AddEnumLabel add) {
            addLabel(add);
        } else if (change instanceof RenameEnumLabel rename) {
            renameLabel(rename);
        } else if (change instanceof AlterComposite alter) {
            alter(alter);
        } else if (isCreation(change)) {
            create(change, guarded);
        } else {
            domains.alter(existing(change), change);
        }
    }

    private static boolean isCreation(TypeChange change) {
        return change instanceof CreateEnum
                || change instanceof CreateComposite
                || change instanceof CreateDomain
                || change instanceof CreateOtherType;
    }

    private void create(TypeChange change, boolean guarded) {
        ObjectName name = state.names().place(change.type());
        Origin origin = new Origin.Declared(change.range());
        if (catalog.type(name) != null && guarded) {
            return;
        }
        if (change instanceof CreateEnum create) {
            catalog.put(new EnumType(name, create.labels(), origin));
        } else if (change instanceof CreateComposite create) {
            catalog.put(new CompositeType(
                    name, create.attributes().stream().map(this::attribute).toList(), origin));
        } else if (change instanceof CreateDomain create) {
            domains.create(name, create, origin);
        } else {
            catalog.put(new OtherType(name, origin));
        }
    }

    private ObjectName existing(TypeChange change) {
        return state.names().type(change.type()).orElseGet(() -> state.names().place(change.type()));
    }

    private void addLabel(AddEnumLabel add) {
        ObjectName name = existing(add);
        if (!(catalog.type(name) instanceof EnumType type) || type.labels().contains(add.label())) {
            return;
        }
        List<String> labels = new ArrayList<>(type.labels());
        int neighbour = add.neighbour() == null ? -1 : labels.indexOf(add.neighbour());
        if (neighbour < 0) {
            labels.add(add.label());
        } else {
            labels.add(add.before() ? neighbour : neighbour + 1, add.label());
        }
        catalog.put(new EnumType(name, labels, type.origin()));
    }

    private void renameLabel(RenameEnumLabel rename) {
        if (catalog.type(existing(rename)) instanceof EnumType type) {
            new EnumLabels(catalog).rename(type, rename.label(), rename.newLabel());
        }
    }

    private void alter(AlterComposite alter) {
        ObjectName name = existing(alter);
        if (!(catalog.type(name) instanceof CompositeType type)) {
            return;
        }
        List<Column> attributes = new ArrayList<>();
        for (Column attribute : type.attributes()) {
            if (!attribute.name().equals(alter.attribute())) {
                attributes.add(attribute);
            } else {
                switch (alter.action()) {
                    case RENAME ->
                        attributes.add(alter.newName() == null ? attribute : attribute.withName(alter.newName()));
                    case ALTER_TYPE ->
                        attributes.add(
                                alter.attributeType() == null
                                        ? attribute
                                        : attribute.withType(state.names().type(alter.attributeType()), null));
                    case ADD -> attributes.add(attribute);
                    case DROP -> {}
                }
            }
        }
        if (alter.action() == TypeChange.AttributeAction.ADD && alter.attributeType() != null) {
            attributes.add(QueryColumns.unknown(alter.attribute())
                    .withType(state.names().type(alter.attributeType()), null));
        }
        catalog.put(new CompositeType(name, attributes, type.origin()));
    }

    private Column attribute(ColumnDefinition definition) {
        Column column = QueryColumns.unknown(definition.name());
        return definition.type() == null
                ? column
                : column.withType(state.names().type(definition.type()), definition.collation());
    }
}
