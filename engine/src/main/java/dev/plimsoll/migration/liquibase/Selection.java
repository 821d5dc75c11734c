package dev.plimsoll.migration.liquibase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which changesets of a changelog are applied.
 *
 * @param contexts that hold for all of them, since those that include it have them
 * @param ignored whether an include says to pass them over
 */
record Selection(List<ChangelogSettings.Run> runs, List<String> contexts, List<String> labels, boolean ignored) {

    Selection {
        runs = List.copyOf(runs);
        contexts = List.copyOf(contexts);
        labels = List.copyOf(labels);
    }

    static final Selection ALL = of(List.of());

    static Selection of(List<ChangelogSettings.Run> runs) {
        return new Selection(runs, List.of(), List.of(), false);
    }

    /** That of a changelog which an include, or the changelog itself, narrows. */
    Selection narrowedBy(Node node) {
        return new Selection(
                runs,
                with(contexts, contexts(node::text)),
                with(labels, node.text("labels")),
                ignored || node.is("ignore", false));
    }

    private static List<String> with(List<String> all, @Nullable String one) {
        List<String> more = new ArrayList<>(all);
        if (one != null && !one.isBlank()) {
            more.add(one);
        }
        return more;
    }

    private static @Nullable String contexts(Head.Attributes attributes) {
        String filter = attributes.get("contextFilter");
        return filter == null || filter.isBlank() ? attributes.get("context") : filter;
    }

    /**
     * Its contexts, or those that hold for all, where they are nothing but the names of other databases. Projects for several databases name
     * contexts so, and start each with its own; it is taken for left out unless contexts are known.
     */
    Set<String> otherDatabases(Head.Attributes changeset) {
        return !runs.isEmpty()
                ? Set.of()
                : with(contexts, contexts(changeset)).stream()
                        .map(Expressions::list)
                        .filter(names -> names.stream().allMatch(Dbms::isOther))
                        .flatMap(List::stream)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a changeset of these attributes is applied. */
    boolean takes(Head.Attributes changeset) {
        return !ignored
                && otherDatabases(changeset).isEmpty()
                && (runs.isEmpty() || runs.stream().anyMatch(run -> takes(run, changeset)));
    }

    /** Contexts and labels of a changeset, its own and those that hold for all, in one text. */
    String condition(Head.Attributes changeset) {
        return Stream.concat(
                        with(contexts, contexts(changeset)).stream(), with(labels, changeset.get("labels")).stream())
                .map(String::strip)
                .collect(Collectors.joining("; "));
    }

    private boolean takes(ChangelogSettings.Run run, Head.Attributes changeset) {
        List<String> named = Expressions.list(run.contexts());
        String own = contexts(changeset);
        List<String> full = Expressions.list(
                with(contexts, own).stream().map(Selection::bracketed).collect(Collectors.joining(" and ")));
        boolean inContext = (matches(own, named) || Expressions.anyHolds(named, full))
                && contexts.stream().allMatch(context -> matches(context, named));
        List<String> all = Stream.concat(labels.stream(), Stream.ofNullable(changeset.get("labels")))
                .flatMap(list -> Expressions.list(list).stream())
                .toList();
        return inContext && Expressions.anyHolds(Expressions.list(run.labels()), all);
    }

    /** As Liquibase puts contexts together, before it splits them at commas again. */
    private static String bracketed(String contexts) {
        return contexts.contains(",") || contexts.contains(" ") ? "(" + contexts + ")" : contexts;
    }

    private static boolean matches(@Nullable String expression, List<String> named) {
        List<String> expressions = Expressions.list(expression);
        boolean required = named.stream().anyMatch(name -> name.startsWith("@"));
        return expressions.isEmpty() ? !required : Expressions.anyHolds(expressions, named);
    }
}
