package dev.plimsoll.sql;

import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.TypeChange.AddDomainConstraint;
import dev.plimsoll.model.TypeChange.AlterDomain;
import dev.plimsoll.model.TypeChange.CreateDomain;
import dev.plimsoll.model.TypeChange.DomainAction;
import dev.plimsoll.model.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code CREATE DOMAIN} and {@code ALTER DOMAIN}. */
final class DomainReader {

    private final TokenCursor cursor;

    DomainReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code CREATE DOMAIN}. */
    SchemaChange create() {
        ObjectName name = cursor.qualifiedName("a domain name");
        cursor.accept(Keyword.AS);
        TypeName type = new TypeNameReader(cursor).read();
        ColumnDefinition value = new ColumnReader(cursor).qualifiers(type);
        List<ConstraintDefinition> checks = value.constraints();
        return new CreateDomain(
                cursor.statementRange(), name, type, value.collation(), value.defaultValue(), value.notNull(), checks);
    }

    /** From behind {@code ALTER DOMAIN}. */
    SchemaChange alter() {
        ObjectName name = cursor.qualifiedName("a domain name");
        if (cursor.accept(Keyword.SET, Keyword.DEFAULT)) {
            Expression value = ExpressionReader.read(cursor);
            return action(name, DomainAction.SET_DEFAULT, value, null, null, false, false);
        } else if (cursor.accept(Keyword.SET, Keyword.NOT)) {
            cursor.expect(Keyword.NULL);
            return simple(name, DomainAction.SET_NOT_NULL, null);
        } else if (cursor.accept(Keyword.DROP)) {
            return drop(name);
        } else if (cursor.accept(Keyword.VALIDATE)) {
            cursor.expect(Keyword.CONSTRAINT);
            return simple(name, DomainAction.VALIDATE_CONSTRAINT, cursor.columnId("a constraint name"));
        } else if (cursor.accept(Keyword.RENAME, Keyword.CONSTRAINT)) {
            String constraint = cursor.columnId("a constraint name");
            cursor.expect(Keyword.TO);
            String newName = cursor.columnId("a constraint name");
            return action(name, DomainAction.RENAME_CONSTRAINT, null, constraint, newName, false, false);
        } else if (cursor.accept(Keyword.ADD)) {
            return new AddDomainConstraint(cursor.statementRange(), name, constraint());
        }
        SchemaChange common = new AlterTailReader(cursor).read(ObjectKind.DOMAIN, name);
        if (common == null) {
            throw cursor.fail("an action");
        }
        return common;
    }

    private SchemaChange drop(ObjectName name) {
        if (cursor.accept(Keyword.DEFAULT)) {
            return simple(name, DomainAction.DROP_DEFAULT, null);
        } else if (cursor.accept(Keyword.NOT)) {
            cursor.expect(Keyword.NULL);
            return simple(name, DomainAction.DROP_NOT_NULL, null);
        }
        cursor.expect(Keyword.CONSTRAINT);
        boolean ifExists = cursor.acceptIfExists();
        String constraint = cursor.columnId("a constraint name");
        boolean cascade = cursor.acceptCascade();
        return action(name, DomainAction.DROP_CONSTRAINT, null, constraint, null, ifExists, cascade);
    }

    private ConstraintDefinition constraint() {
        int start = cursor.position();
        int kind = cursor.is(Keyword.CONSTRAINT) ? 2 : 0;
        ConstraintReader attributes = new ConstraintReader(cursor);
        if (cursor.keyword(kind) != Keyword.CHECK && cursor.keyword(kind) != Keyword.NOT) {
            ConstraintDefinition definition = attributes.tableConstraint();
            cursor.noteFrom(start, Syntax.DOMAIN_TABLE_CONSTRAINT);
            return definition;
        }
        String constraint = cursor.accept(Keyword.CONSTRAINT) ? cursor.columnId("a constraint name") : null;
        boolean check = cursor.accept(Keyword.CHECK);
        ConstraintDraft draft =
                new ConstraintDraft(start, constraint, check ? ConstraintKind.CHECK : ConstraintKind.NOT_NULL);
        if (check) {
            draft.expression = ExpressionReader.readParenthesized(cursor);
        } else {
            cursor.expect(Keyword.NOT, Keyword.NULL);
            cursor.note(Syntax.DOMAIN_NOT_NULL);
        }
        attributes.attributes(draft);
        return draft.build(cursor.rangeFrom(start));
    }

    private SchemaChange simple(ObjectName name, DomainAction action, @Nullable String constraint) {
        return action(name, action, null, constraint, null, false, false);
    }

    private SchemaChange action(
            ObjectName name,
            DomainAction action,
            @Nullable Expression value,
            @Nullable String constraint,
            @Nullable String newName,
            boolean ifExists,
            boolean cascade) {
        return new AlterDomain(cursor.statementRange(), name, action, value, constraint, newName, ifExists, cascade);
    }
}
