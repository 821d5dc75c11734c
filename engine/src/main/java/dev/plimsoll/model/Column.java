package dev.plimsoll.model;

import org.jspecify.annotations.Nullable;

/**
 * A column as it stands.
 *
 * @param type resolved: domains and enums with their schema, serial already turned into its integer
 * @param collation null for the type's own
 * @param defaultValue null where there is none; of a serial column the call of {@code nextval}
 * @param identity null unless an identity column
 * @param generated null unless computed
 * @param inherited whether a parent table has it
 */
public record Column(
        String name,
        TypeName type,
        @Nullable String collation,
        @Nullable Expression defaultValue,
        boolean notNull,
        ColumnDefinition.@Nullable Identity identity,
        ColumnDefinition.@Nullable Generated generated,
        boolean inherited) {

    public Column withName(String newName) {
        return new Column(newName, type, collation, defaultValue, notNull, identity, generated, inherited);
    }

    public Column withType(TypeName newType, @Nullable String newCollation) {
        return new Column(name, newType, newCollation, defaultValue, notNull, identity, generated, inherited);
    }

    public Column withDefault(@Nullable Expression value) {
        return new Column(name, type, collation, value, notNull, identity, generated, inherited);
    }

    public Column withNotNull(boolean value) {
        return new Column(name, type, collation, defaultValue, value, identity, generated, inherited);
    }

    public Column withIdentity(ColumnDefinition.@Nullable Identity value) {
        return new Column(name, type, collation, defaultValue, notNull, value, generated, inherited);
    }

    public Column withGenerated(ColumnDefinition.@Nullable Generated value) {
        return new Column(name, type, collation, defaultValue, notNull, identity, value, inherited);
    }

    public Column withInherited(boolean value) {
        return new Column(name, type, collation, defaultValue, notNull, identity, generated, value);
    }
}
