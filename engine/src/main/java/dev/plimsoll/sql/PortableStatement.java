package dev.plimsoll.sql;

import dev.plimsoll.model.Condition;
import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexChange.DropIndex;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectChange.DropObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Query;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SessionChange.OtherSessionChange;
import dev.plimsoll.model.SessionChange.TransactionControl;
import dev.plimsoll.model.SessionChange.TransactionVerb;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.TableChange.DropTable;
import dev.plimsoll.model.TableChange.TruncateTable;
import dev.plimsoll.model.ViewChange.CreateView;
import dev.plimsoll.model.ViewChange.DropView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.statement.Commit;
import net.sf.jsqlparser.statement.RollbackStatement;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.alter.Alter;
import net.sf.jsqlparser.statement.create.schema.CreateSchema;
import net.sf.jsqlparser.statement.create.table.CreateTable;
import net.sf.jsqlparser.statement.create.table.Index;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.drop.Drop;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.merge.Merge;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.truncate.Truncate;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.util.TablesNamesFinder;
import org.jspecify.annotations.Nullable;

/** The changes that one statement of JSqlParser's tree makes. Every change has the place of the whole statement. */
record PortableStatement(SourceRange range, PortableNames names) {

    List<SchemaChange> changes(Statement statement) {
        if (statement instanceof CreateTable create) {
            return List.of(new PortableTable(range, names).create(create));
        } else if (statement instanceof Alter alter) {
            return new PortableTable(range, names).alter(alter);
        } else if (statement instanceof Drop drop) {
            return drop(drop);
        } else if (statement instanceof Truncate truncate) {
            return truncate.getTables().stream()
                    .<SchemaChange>map(table ->
                            new TruncateTable(range, names.of(table), truncate.isOnly(), false, truncate.getCascade()))
                    .toList();
        }
        return List.of(single(statement));
    }

    private SchemaChange single(Statement statement) {
        if (statement instanceof net.sf.jsqlparser.statement.create.index.CreateIndex create) {
            return index(create);
        } else if (statement instanceof net.sf.jsqlparser.statement.create.view.CreateView create) {
            return new CreateView(
                    range,
                    names.of(create.getView()),
                    create.isOrReplace(),
                    false,
                    false,
                    List.of(),
                    Map.of(),
                    query(create.getSelect()));
        } else if (statement instanceof CreateSchema create) {
            String name = create.getSchemaName() == null ? "" : names.of(create.getSchemaName());
            return new CreateObject(range, ObjectKind.SCHEMA, ObjectName.of(name), false, false, List.of(), Map.of());
        } else if (statement instanceof Commit) {
            return new TransactionControl(range, TransactionVerb.COMMIT, null, false);
        } else if (statement instanceof RollbackStatement) {
            return new TransactionControl(range, TransactionVerb.ROLLBACK, null, false);
        }
        DataChange data = data(statement);
        String words = statement.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return data == null ? new OtherSessionChange(range, words) : data;
    }

    private @Nullable DataChange data(Statement statement) {
        Set<ObjectName> tables = tables(statement);
        if (statement instanceof Update update) {
            ObjectName table = names.of(update.getTable());
            Set<String> columns = update.getUpdateSets().stream()
                    .flatMap(set -> set.getColumns().stream())
                    .map(column -> names.of(column.getColumnName()))
                    .collect(Collectors.toSet());
            Condition where = where(update.getWhere(), update.getJoins() != null || update.getStartJoins() != null);
            return new DataChange.Update(
                    range,
                    table,
                    columns,
                    null,
                    Set.of(),
                    update.getFromItem() != null,
                    where,
                    tables,
                    Set.of(table),
                    Set.of());
        } else if (statement instanceof Delete delete) {
            ObjectName table = delete.getTable() == null ? ObjectName.of("") : names.of(delete.getTable());
            Condition where = where(delete.getWhere(), delete.getJoins() != null || delete.getLimit() != null);
            return new DataChange.Delete(
                    range, table, delete.getJoins() != null, where, tables, Set.of(table), Set.of());
        } else if (statement instanceof Insert insert) {
            ObjectName table = names.of(insert.getTable());
            boolean fromQuery = insert.getSelect() != null && !(insert.getSelect() instanceof Values);
            return new DataChange.Insert(
                    range,
                    table,
                    insertColumns(insert),
                    null,
                    Map.of(),
                    fromQuery,
                    insert.getDuplicateAction() != null,
                    Set.of(),
                    Set.of(table),
                    Set.of());
        } else if (statement instanceof Merge merge) {
            ObjectName table = names.of(merge.getTable());
            return new DataChange.Merge(range, table, Condition.of(""), tables, Set.of(table), Set.of());
        } else if (statement instanceof Select) {
            return new DataChange.Select(range, false, tables, Set.of(), Set.of());
        }
        return null;
    }

    private List<String> insertColumns(Insert insert) {
        return insert.getColumns() == null
                ? List.of()
                : insert.getColumns().stream()
                        .map(column -> names.of(column.getColumnName()))
                        .toList();
    }

    /** The condition as text, or null where it leaves out no row; a join may leave out rows as well. */
    private static @Nullable Condition where(@Nullable Expression where, boolean joined) {
        if (where == null) {
            return joined ? Condition.of("") : null;
        }
        String text = where.toString();
        String compact = text.replace(" ", "").toLowerCase(Locale.ROOT);
        int equals = compact.indexOf('=');
        boolean tautology = compact.equals("true")
                || compact.equals("1")
                || (equals > 0 && compact.substring(0, equals).equals(compact.substring(equals + 1)));
        return tautology ? null : Condition.of(text);
    }

    private List<SchemaChange> drop(Drop drop) {
        boolean cascade = drop.getParameters() != null
                && drop.getParameters().stream().anyMatch(word -> word.equalsIgnoreCase("cascade"));
        return drop.getNames().stream()
                .map(names::of)
                .<SchemaChange>map(name -> switch (drop.getObjectType()) {
                    case TABLE -> new DropTable(range, name, false, drop.isIfExists(), cascade);
                    case VIEW -> new DropView(range, name, drop.isMaterialized(), drop.isIfExists(), cascade);
                    case INDEX -> new DropIndex(range, name, false, drop.isIfExists(), cascade, 1);
                    default -> new DropObject(range, kind(drop), name, drop.isIfExists(), cascade);
                })
                .toList();
    }

    private static ObjectKind kind(Drop drop) {
        return switch (drop.getObjectType()) {
            case DATABASE -> ObjectKind.DATABASE;
            case SCHEMA -> ObjectKind.SCHEMA;
            case FUNCTION -> ObjectKind.FUNCTION;
            case PROCEDURE -> ObjectKind.PROCEDURE;
            case SEQUENCE -> ObjectKind.SEQUENCE;
            case TRIGGER -> ObjectKind.TRIGGER;
            case TABLESPACE -> ObjectKind.TABLESPACE;
            case SERVER -> ObjectKind.FOREIGN_SERVER;
            default -> ObjectKind.STATEMENT;
        };
    }

    private CreateIndex index(net.sf.jsqlparser.statement.create.index.CreateIndex create) {
        Index index = create.getIndex();
        List<IndexKey> keys = index.getColumnsNames().stream()
                .map(column -> IndexKey.column(names.of(column)))
                .toList();
        boolean unique = index.getKind() == Index.Kind.UNIQUE;
        return new CreateIndex(
                range,
                index.getName() == null ? null : names.of(index.getName()),
                names.of(create.getTable()),
                false,
                unique,
                false,
                create.isUsingIfNotExists(),
                "btree",
                keys,
                List.of(),
                false,
                null,
                Map.of(),
                null);
    }

    private Query query(Select select) {
        return new Query(
                range, select.toString(), tables(select), Set.of(), Set.of(), List.of(), false, Set.of("*"), null);
    }

    private Set<ObjectName> tables(Statement statement) {
        try {
            return new TablesNamesFinder<Void>()
                    .getTables(statement).stream().map(names::ofDotted).collect(Collectors.toSet());
        } catch (UnsupportedOperationException unknown) { // statements that the library's finder does not walk
            return Set.of();
        }
    }
}
