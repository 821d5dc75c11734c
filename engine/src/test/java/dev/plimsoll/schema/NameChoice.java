package dev.plimsoll.schema;

import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;

/** Chooses by chance: which of several, and how its name is written, with or without its schema and in which case. */
final class NameChoice {

    private static final int ATTEMPTS = 6;

    private final Schema schema;
    private final Random random;

    NameChoice(Schema schema, Random random) {
        this.schema = schema;
        this.random = random;
    }

    /** @throws NothingThere if there is none */
    <T> T oneOf(List<T> choices) {
        if (choices.isEmpty()) {
            throw new NothingThere();
        }
        return choices.get(random.nextInt(choices.size()));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** From 0 to below the limit. */
    int below(int limit) {
        return random.nextInt(limit);
    }

    /** The name of a relation or routine that is there. */
    String relation(ObjectName name) {
        boolean visible =
                schema.resolve(ObjectName.of(name.name())).filter(name::equals).isPresent();
        return (visible && !oneIn(3)) || Catalog.TEMPORARY.equals(name.schema())
                ? cased(Identifiers.quote(name.name()))
                : name.sql();
    }

    String schemaName() {
        return Identifiers.quote(oneOf(schema.schemas().stream()
                .filter(name -> !name.startsWith("pg_"))
                .toList()));
    }

    /** Any of the names, be it taken or not. */
    String any(List<String> names) {
        return cased(Identifiers.quote(oneOf(names)));
    }

    /** A name that no relation on the search path has, at most times. */
    String free(List<String> names) {
        return cased(Identifiers.quote(
                mostly(names, each -> schema.resolve(ObjectName.of(each)).isEmpty())));
    }

    /** A free name, now and then in a schema of its own choice. */
    String placed(List<String> names) {
        String name = free(names);
        return oneIn(4) ? schemaName() + "." + name : name;
    }

    /** One of the names that fulfils the condition, if one is met soon. */
    String mostly(List<String> names, Predicate<String> condition) {
        String name = oneOf(names);
        for (int attempt = 0; attempt < ATTEMPTS && !condition.test(name); attempt++) {
            name = oneOf(names);
        }
        return name;
    }

    private String cased(String name) {
        boolean folds = name.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z'));
        return folds && oneIn(20) ? name.toUpperCase(Locale.ROOT) : name;
    }
}
