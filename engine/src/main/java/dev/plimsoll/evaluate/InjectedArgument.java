package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.RoutineChange.CreateRoutine;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.UnreadChange.Opaque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An {@code EXECUTE} in a routine that puts text arguments of the routine into its statement without quoting them.
 *
 * @param arguments their names, sorted
 */
@ForRules
public record InjectedArgument(SourceRange place, List<String> arguments) {

    private static final Set<String> TEXTS =
            Set.of("text", "character varying", "varchar", "character", "bpchar", "char", "json", "jsonb", "citext");

    public InjectedArgument {
        arguments = List.copyOf(arguments);
    }

    /** Those of the routine that the effect creates. */
    public static List<InjectedArgument> in(Effect effect) {
        List<InjectedArgument> found = new ArrayList<>();
        if (effect.change() instanceof CreateRoutine create) {
            Set<String> texts = texts(create);
            if (!texts.isEmpty()) {
                effect.statement().body().forEach(statement -> add(found, statement, texts));
            }
        }
        return found;
    }

    private static Set<String> texts(CreateRoutine create) {
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < create.arguments().size(); i++) {
            if (TEXTS.contains(create.arguments().get(i).name())) {
                texts.add(create.argumentNames().get(i));
            }
        }
        texts.remove("");
        return texts;
    }

    private static void add(List<InjectedArgument> found, Statement statement, Set<String> texts) {
        if (statement.changes().get(0) instanceof Opaque opaque) {
            List<String> arguments =
                    opaque.joined().stream().filter(texts::contains).sorted().toList();
            if (!arguments.isEmpty()) {
                found.add(new InjectedArgument(opaque.range(), arguments));
            }
        }
    }
}
