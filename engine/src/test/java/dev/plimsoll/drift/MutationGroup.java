package dev.plimsoll.drift;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Mutations that have no object in common, so that they can be made together and are still told one by one. */
record MutationGroup(List<Mutation> mutations) {

    private static final Pattern NAME = Pattern.compile("[a-z_0-9]{2,}");

    /** Tables and schemas of the base script, whose parts can be changed side by side. */
    private static final Set<String> CONTAINERS = Set.of(
            "customers",
            "orders",
            "invoices",
            "scratch",
            "cache",
            "events",
            "base_things",
            "special_things",
            "billing");

    private static final Set<String> WORDS =
            Set.of("public", "integer", "text", "numeric", "bigint", "varchar", "name", "drift_idle");

    static List<MutationGroup> each(List<Mutation> all, int major) {
        return all.stream()
                .filter(mutation -> mutation.since() <= major)
                .map(mutation -> new MutationGroup(List.of(mutation)))
                .toList();
    }

    static List<MutationGroup> of(List<Mutation> all, int major) {
        List<MutationGroup> groups = new ArrayList<>();
        for (Mutation mutation : all) {
            if (mutation.since() <= major) {
                MutationGroup free = groups.stream()
                        .filter(group -> group.mutations.stream().noneMatch(other -> meet(mutation, other)))
                        .findFirst()
                        .orElseGet(() -> {
                            groups.add(new MutationGroup(new ArrayList<>()));
                            return groups.get(groups.size() - 1);
                        });
                free.mutations.add(mutation);
            }
        }
        return groups;
    }

    /** Whether they have a name in common that is no table's, or one is about a table as a whole that the other names. */
    private static boolean meet(Mutation one, Mutation other) {
        Set<String> names = new HashSet<>(names(one));
        names.retainAll(names(other));
        Set<String> tables = new HashSet<>(names);
        tables.retainAll(CONTAINERS);
        names.removeAll(CONTAINERS);
        return !names.isEmpty() || !tables.isEmpty() && (isWhole(one) || isWhole(other));
    }

    private static boolean isWhole(Mutation mutation) {
        return mutation.expected()
                .get(0)
                .matches("\\S+ \\S+ (table|schema|view|publication|row security of).*|\\S+ missing column .*");
    }

    /** Names in lower case, in the statements and in what is expected of them; keywords are in capitals. */
    private static Set<String> names(Mutation mutation) {
        Set<String> names = new HashSet<>();
        String subjects = mutation.expected().stream()
                .map(each -> each.substring(each.lastIndexOf(' ') + 1))
                .collect(Collectors.joining(" "));
        for (Matcher name = NAME.matcher(mutation.sql() + " " + subjects); name.find(); ) {
            names.add(name.group());
        }
        names.removeAll(WORDS);
        mutation.expected().forEach(each -> names.add(each.replaceFirst("\\S+ \\S+ ", "")));
        return names;
    }

    int size() {
        return mutations.size();
    }

    int toldByReplay() {
        return (int) mutations.stream().filter(mutation -> !mutation.exact()).count();
    }

    List<String> expected() {
        return mutations.stream()
                .flatMap(mutation -> mutation.expectedOn("postgres").stream())
                .toList();
    }

    List<String> expectedOfReplay() {
        return mutations.stream()
                .filter(mutation -> !mutation.exact())
                .flatMap(mutation -> mutation.expectedOn("postgres").stream())
                .toList();
    }

    @Override
    public String toString() {
        return mutations.toString();
    }
}
