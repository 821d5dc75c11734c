package dev.plimsoll.evaluate;

import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.RenameColumn;
import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintChange.RenameConstraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexChange.RenameIndex;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.RoutineChange.CreateRoutine;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SequenceChange.CreateSequence;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.RenameTable;
import dev.plimsoll.model.TypeChange;
import dev.plimsoll.model.ViewChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An object that a change gives its name: a new one or a renamed one. For rules about names.
 *
 * @param kind what is named, by the word that the conventions' options use, such as {@code primary-key}
 * @param name as the server keeps it; null where the server chooses one
 * @param table the table it belongs to, without its schema; empty for an object of its own
 * @param columns of an index or constraint
 * @param range where it stands
 */
@ForRules
public record NamedObject(String kind, @Nullable String name, String table, List<String> columns, SourceRange range) {

    public NamedObject {
        columns = List.copyOf(columns);
    }

    /** What the change names, in the order of the statement; empty for changes that name nothing. */
    public static List<NamedObject> of(Effect effect) {
        List<NamedObject> names = new ArrayList<>();
        SchemaChange change = effect.change();
        if (change instanceof CreateTable create) {
            String table = create.table().name();
            names.add(own("table", table, create));
            create.columns().forEach(column -> column(names, table, column));
            create.constraints().forEach(constraint -> constraint(names, table, constraint));
        } else if (change instanceof AddColumn add) {
            column(names, add.table().name(), add.definition());
        } else if (change instanceof AddConstraint add) {
            constraint(names, add.table().name(), add.definition());
        } else if (change instanceof CreateIndex create) {
            List<String> columns =
                    create.keys().stream().map(NamedObject::keyName).toList();
            names.add(new NamedObject(
                    create.unique() ? "unique-index" : "index",
                    create.name(),
                    create.table().name(),
                    columns,
                    create.range()));
        } else if (change instanceof RenameTable rename) {
            names.add(own("table", rename.newName(), rename));
        } else if (change instanceof RenameColumn rename) {
            names.add(new NamedObject("column", rename.newName(), rename.table().name(), List.of(), rename.range()));
        } else if (change instanceof RenameConstraint rename) {
            names.add(new NamedObject(
                    "constraint", rename.newName(), rename.table().name(), List.of(), rename.range()));
        } else if (change instanceof RenameIndex rename) {
            names.add(own("index", rename.newName(), rename));
        } else {
            other(names, change);
        }
        return names;
    }

    private static void other(List<NamedObject> names, SchemaChange change) {
        if (change instanceof ViewChange.CreateView view) {
            names.add(own("view", view.view().name(), view));
        } else if (change instanceof ViewChange.CreateMaterializedView view) {
            names.add(own("view", view.view().name(), view));
        } else if (change instanceof CreateRoutine routine) {
            names.add(own("function", routine.routine().name(), routine));
        } else if (change instanceof CreateSequence sequence) {
            names.add(own("sequence", sequence.sequence().name(), sequence));
        } else if (change instanceof TypeChange.CreateEnum type) {
            names.add(own("type", type.type().name(), type));
        } else if (change instanceof TypeChange.CreateComposite type) {
            names.add(own("type", type.type().name(), type));
        } else if (change instanceof TypeChange.CreateDomain type) {
            names.add(own("type", type.type().name(), type));
        } else if (change instanceof CreateObject object && object.kind() == ObjectKind.SCHEMA) {
            names.add(own("schema", object.name().name(), object));
        }
    }

    private static NamedObject own(String kind, String name, SchemaChange change) {
        return new NamedObject(kind, name, "", List.of(), change.range());
    }

    private static void column(List<NamedObject> names, String table, ColumnDefinition column) {
        names.add(new NamedObject("column", column.name(), table, List.of(), column.range()));
        column.constraints().forEach(constraint -> constraint(names, table, constraint));
    }

    private static void constraint(List<NamedObject> names, String table, ConstraintDefinition constraint) {
        if (constraint.kind() != ConstraintKind.NOT_NULL) {
            names.add(new NamedObject(
                    constraint.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    constraint.name(),
                    table,
                    constraint.columns(),
                    constraint.range()));
        }
    }

    private static String keyName(IndexKey key) {
        return key.column() == null ? "expr" : key.column();
    }

    /** Whether it breaks the pattern that the options set for its kind; never where none is set or the server chooses the name. */
    public boolean breaksPattern(RuleOptions options) {
        String pattern = options.text(kind);
        return name != null && !pattern.isEmpty() && !NamePattern.matches(pattern, name, table, columns);
    }

    /** Whether the name must be written in double quotes because of its case or characters. */
    public boolean needsQuotes() {
        return name != null && !Identifiers.quote(name).equals(name);
    }

    /** Whether the name is a word that the newest server keeps for itself. */
    public boolean isReserved() {
        return name != null && Identifiers.isReserved(name);
    }

    /** In a sentence: {@code column orders.sku}. */
    public String words() {
        String shown = name == null ? "" : name;
        return kind.replace('-', ' ') + " " + (table.isEmpty() ? shown : table + "." + shown);
    }
}
