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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What judged statements say and a schema does not keep: where a column or an extension was added, and comments. */
public final class StatedFacts {

    private static final String DEFAULT_SCHEMA = "public";

    /** @param member column of a table, or empty */
    private record Key(ObjectKind kind, ObjectName name, String member) {}

    private final Map<Key, SourceRange> places = new HashMap<>();
    private final Map<Key, String> comments = new HashMap<>();

    void add(Effect effect) {
        SchemaChange change = effect.change();
        if (change instanceof CreateTable create) {
            ObjectName table = create.table().in(DEFAULT_SCHEMA);
            create.columns()
                    .forEach(column -> places.put(new Key(ObjectKind.TABLE, table, column.name()), column.range()));
        } else if (change instanceof AddColumn add) {
            places.put(new Key(ObjectKind.TABLE, table(effect, add.table()), add.column()), add.range());
        } else if (change instanceof RenameColumn rename) {
            places.put(new Key(ObjectKind.TABLE, table(effect, rename.table()), rename.newName()), rename.range());
        } else if (change instanceof CreateObject create && create.kind() == ObjectKind.EXTENSION) {
            places.put(extension(create.name().name()), create.range());
        } else if (change instanceof CommentOn comment) {
            addComment(comment);
        }
    }

    private static ObjectName table(Effect effect, ObjectName written) {
        return effect.target() == null
                ? written.in(DEFAULT_SCHEMA)
                : effect.target().name();
    }

    private void addComment(CommentOn comment) {
        boolean ofTable = comment.kind() == ObjectKind.TABLE || comment.kind() == ObjectKind.COLUMN;
        if (!ofTable) {
            return;
        }
        String member = comment.kind() == ObjectKind.COLUMN && comment.member() != null ? comment.member() : "";
        Key key = new Key(ObjectKind.TABLE, comment.name().in(DEFAULT_SCHEMA), member);
        if (comment.text() == null) {
            comments.remove(key);
        } else {
            comments.put(key, comment.text());
        }
    }

    private static Key extension(String name) {
        return new Key(ObjectKind.EXTENSION, ObjectName.of(name), "");
    }

    /** Where the column was added or got its name; empty where no judged statement did that. */
    public Optional<SourceRange> column(ObjectName table, String column) {
        return Optional.ofNullable(places.get(new Key(ObjectKind.TABLE, table, column)));
    }

    /** Where the extension was created; empty where no judged statement did that. */
    public Optional<SourceRange> extensionPlace(String name) {
        return Optional.ofNullable(places.get(extension(name)));
    }

    /** The comment on a table, or on a column of it where {@code column} is not empty; empty where none was judged. */
    public Optional<String> comment(ObjectName table, String column) {
        return Optional.ofNullable(comments.get(new Key(ObjectKind.TABLE, table, column)));
    }
}
