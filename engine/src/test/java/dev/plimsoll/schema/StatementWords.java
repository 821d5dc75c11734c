package dev.plimsoll.schema;

import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Role;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.View;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Picks the names in one generated statement: of what is there, or new ones that are free or, at times, taken. */
final class StatementWords {

    private final Schema schema;
    private final NameChoice choice;
    private final TableWords tables;
    private final TypeWords types;
    private final NewNames newNames;
    private @Nullable View view;

    StatementWords(Schema schema, Random random) {
        this.schema = schema;
        this.choice = new NameChoice(schema, random);
        this.tables = new TableWords(schema, choice);
        this.types = new TypeWords(schema, choice);
        this.newNames = new NewNames(choice);
    }

    /** @throws NothingThere if there is nothing that the word could name */
    String pick(String word) {
        if (word.equals("new-table")) {
            tables.startNew();
        }
        return tables.pick(word)
                .or(() -> types.pick(word))
                .or(() -> pickOther(word))
                .orElseGet(() -> newNames.pick(word));
    }

    private Optional<String> pickOther(String word) {
        return Optional.ofNullable(
                switch (word) {
                    case "space" -> " ";
                    case "number" -> String.valueOf(1 + choice.below(50));
                    case "index", "other-index" -> index(each -> true);
                    case "partitioned-index" -> index(Table::isPartitioned);
                    case "view" -> choice.relation(chosenView().name());
                    case "view-column" -> Identifiers.quote(choice.oneOf(view == null ? List.of() : view.columns()));
                    case "sequence" -> choice.relation(sequence());
                    case "sequence-literal" -> sequence().sql();
                    case "schema" -> choice.schemaName();
                    case "role" -> Identifiers.quote(role());
                    case "signature" -> signature(each -> true);
                    case "function-signature" -> signature(each -> !each.procedure());
                    case "function" -> function(each -> true);
                    case "trigger-function" -> function(each -> returns(each, "trigger"));
                    case "number-function" -> function(each -> returns(each, "int4"));
                    default -> null;
                });
    }

    private String index(Predicate<Table> condition) {
        return choice.relation(choice.oneOf(schema.tables().stream()
                .filter(condition)
                .flatMap(each -> each.indexes().stream())
                .map(Index::name)
                .toList()));
    }

    private View chosenView() {
        View chosen = choice.oneOf(schema.views());
        view = chosen;
        return chosen;
    }

    private ObjectName sequence() {
        return choice.oneOf(schema.sequences().stream().map(Sequence::name).toList());
    }

    private String function(Predicate<Routine> condition) {
        return choice.relation(
                choice.oneOf(schema.routines().stream().filter(condition).toList())
                        .name());
    }

    private String role() {
        return choice.oneOf(schema.access().roles().stream().map(Role::name).toList());
    }

    private String signature(Predicate<Routine> condition) {
        Routine routine =
                choice.oneOf(schema.routines().stream().filter(condition).toList());
        return choice.relation(routine.name())
                + routine.arguments().stream().map(TypeName::sql).collect(Collectors.joining(", ", "(", ")"));
    }

    private static boolean returns(Routine routine, String type) {
        return !routine.procedure()
                && routine.returns() != null
                && routine.returns().name().equals(type);
    }
}
