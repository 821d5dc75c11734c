package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnDefinition.Identity;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.SequenceOptions;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange.LikeClause;
import dev.plimsoll.model.TableChange.LikeOption;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UserType;
import dev.plimsoll.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code LIKE source INCLUDING …} ({@code transformTableLikeClause} and {@code expandTableLikeClause} in {@code parse_utilcmd.c}). */
final class LikeClauses {

    private final ReplayState state;
    private final Columns columns;
    private final Indexes indexes;
    private final NotNulls notNulls;

    LikeClauses(ReplayState state, Columns columns, Indexes indexes, NotNulls notNulls) {
        this.state = state;
        this.columns = columns;
        this.indexes = indexes;
        this.notNulls = notNulls;
    }

    /** Copies of the source's columns; sequences of identity columns are created. */
    List<Column> columns(ObjectName table, LikeClause like) {
        Table source = source(like);
        if (source == null) {
            return columnsOfOther(like);
        }
        List<Column> copies = new ArrayList<>();
        for (Column column : source.columns()) {
            Identity identity = like.including().contains(LikeOption.IDENTITY) ? identity(source, column) : null;
            if (identity != null) {
                columns.identitySequence(table, column.name(), column.type(), identity, like.range());
            }
            boolean computed = like.including().contains(LikeOption.GENERATED);
            boolean defaults = like.including().contains(LikeOption.DEFAULTS);
            copies.add(new Column(
                    column.name(),
                    column.type(),
                    column.collation(),
                    defaults ? column.defaultValue() : null,
                    column.notNull(),
                    identity,
                    computed ? column.generated() : null,
                    false));
        }
        return copies;
    }

    /** Not-null constraints come with their names, whatever is included. */
    void notNulls(ObjectName table, LikeClause like) {
        Table source = source(like);
        if (source != null) {
            for (Column column : source.columns()) {
                Constraint known = NotNulls.of(source, column.name()).orElse(null);
                if (known != null || column.notNull()) {
                    Constraint copy =
                            Constraints.notNull(known == null ? "" : known.name(), column.name(), like.range());
                    notNulls.set(table, column.name(), Constraints.noInherit(copy, known != null && known.noInherit()));
                }
            }
        }
    }

    /** Checks, with their names, and indexes, with new ones, once the table stands. PostgreSQL 12 forgets NO INHERIT. */
    void afterwards(ObjectName table, LikeClause like) {
        Table source = source(like);
        if (source == null) {
            return;
        }
        if (like.including().contains(LikeOption.CONSTRAINTS)) {
            source.constraints().stream()
                    .filter(constraint -> constraint.kind() == ConstraintKind.CHECK)
                    .forEach(check -> addCheck(table, check));
        }
        if (like.including().contains(LikeOption.INDEXES)) {
            for (Index index : source.indexes()) {
                List<String> names = state.catalog().facts().indexColumnNames(index.name());
                indexes.create(table, NewIndex.copyOf(index, source, names), false);
            }
        }
    }

    private void addCheck(ObjectName name, Constraint check) {
        Table table = state.catalog().table(name);
        if (table != null && table.constraint(check.name()).isEmpty()) {
            Constraint copy = Constraints.validated(Constraints.inherited(check, false), check.enforced());
            if (!state.server().atLeast(13)) {
                copy = Constraints.noInherit(copy, false);
            }
            state.catalog().put(TableEdit.of(table).add(copy).done());
        }
    }

    private @Nullable Table source(LikeClause like) {
        return state.catalog().table(state.names().relationOrPlace(like.source()));
    }

    /** A view's or composite type's columns. */
    private List<Column> columnsOfOther(LikeClause like) {
        ObjectName name = state.names().relationOrPlace(like.source());
        if (state.catalog().type(name) instanceof UserType.CompositeType composite) {
            return composite.attributes();
        }
        View view = state.catalog().view(name);
        return view == null ? List.of() : state.catalog().viewColumns().returned(view);
    }

    private @Nullable Identity identity(Table source, Column column) {
        Identity identity = column.identity();
        if (identity == null) {
            return null;
        }
        Optional<SequenceOptions> options = state.catalog().links().sequencesByTable(source.name()).stream()
                .map(state.catalog()::sequence)
                .filter(sequence -> sequence != null && isOf(sequence, column))
                .map(Sequence::options)
                .findFirst();
        return new Identity(
                identity.always(), options.map(LikeClauses::asBigint).orElse(identity.options()));
    }

    /** The server copies all options but the type. */
    private static SequenceOptions asBigint(SequenceOptions options) {
        return new SequenceOptions(
                TypeName.of("int8"),
                options.increment(),
                options.minimum(),
                options.maximum(),
                Set.of(),
                options.start(),
                options.cache(),
                options.cycle(),
                null,
                null,
                false);
    }

    private static boolean isOf(@Nullable Sequence sequence, Column column) {
        return sequence != null
                && sequence.identity()
                && sequence.ownedBy() != null
                && sequence.ownedBy().column().equals(column.name());
    }
}
