package dev.plimsoll.evaluate;

import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.RenameColumn;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.ObjectChange.CommentOn;
import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.MoveTable;
import dev.plimsoll.model.TableChange.RenameTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What judged statements say and a schema does not keep: where a column or an extension was added, and comments. */
public final class StatedFacts {

    private static final String DEFAULT_SCHEMA = "public";

    /** By column; a comment on the table itself stands under an empty name. */
    private record OfTable(Map<String, SourceRange> places, Map<String, String> comments) {
        OfTable() {
            this(new HashMap<>(), new HashMap<>());
        }
    }

    private final Map<ObjectName, OfTable> tables = new HashMap<>();
    private final Map<String, SourceRange> extensions = new HashMap<>();

    void add(Effect effect) {
        SchemaChange change = effect.change();
        if (change instanceof CreateTable create) {
            Map<String, SourceRange> places =
                    of(create.table().in(DEFAULT_SCHEMA)).places();
            create.columns().forEach(column -> places.put(column.name(), column.range()));
        } else if (change instanceof AddColumn add) {
            of(table(effect, add.table())).places().put(add.column(), add.range());
        } else if (change instanceof RenameColumn rename) {
            rename(of(table(effect, rename.table())), rename);
        } else if (change instanceof RenameTable rename) {
            ObjectName table = table(effect, rename.table());
            move(table, table.sibling(rename.newName()));
        } else if (change instanceof MoveTable move) {
            ObjectName table = table(effect, move.table());
            move(table, ObjectName.of(move.newSchema(), table.name()));
        } else if (change instanceof CreateObject create && create.kind() == ObjectKind.EXTENSION) {
            extensions.put(create.name().name(), create.range());
        } else if (change instanceof CommentOn comment) {
            addComment(comment);
        }
    }

    private OfTable of(ObjectName table) {
        return tables.computeIfAbsent(table, name -> new OfTable());
    }

    private static ObjectName table(Effect effect, ObjectName written) {
        return effect.target() == null
                ? written.in(DEFAULT_SCHEMA)
                : effect.target().name();
    }

    private static void rename(OfTable table, RenameColumn rename) {
        table.places().remove(rename.column());
        table.places().put(rename.newName(), rename.range());
        String comment = table.comments().remove(rename.column());
        if (comment != null) {
            table.comments().put(rename.newName(), comment);
        }
    }

    private void move(ObjectName from, ObjectName to) {
        OfTable moved = tables.remove(from);
        if (moved != null) {
            tables.put(to, moved);
        }
    }

    private void addComment(CommentOn comment) {
        if (comment.kind() != ObjectKind.TABLE && comment.kind() != ObjectKind.COLUMN) {
            return;
        }
        String member = comment.member() == null ? "" : comment.member();
        Map<String, String> comments = of(comment.name().in(DEFAULT_SCHEMA)).comments();
        if (comment.text() == null) {
            comments.remove(member);
        } else {
            comments.put(member, comment.text());
        }
    }

    /** Where the column was added or got its name; empty where no judged statement did that. */
    public Optional<SourceRange> column(ObjectName table, String column) {
        return Optional.ofNullable(tables.get(table))
                .map(stated -> stated.places().get(column));
    }

    /** Where the extension was created; empty where no judged statement did that. */
    public Optional<SourceRange> extensionPlace(String name) {
        return Optional.ofNullable(extensions.get(name));
    }

    /** The comment on a table, or on a column of it where {@code column} is not empty; empty where none was judged. */
    public Optional<String> comment(ObjectName table, String column) {
        return Optional.ofNullable(tables.get(table))
                .map(stated -> stated.comments().get(column));
    }
}
