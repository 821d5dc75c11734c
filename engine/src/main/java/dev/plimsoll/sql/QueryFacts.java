package dev.plimsoll.sql;

import dev.plimsoll.model.Expression.Call;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.QueryOutput;
import dev.plimsoll.model.TypeName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an expression or query touches, gathered while it is read. */
final class QueryFacts {

    /** @param columns names given to its first columns */
    record CommonTable(QueryOutput output, List<String> columns) {}

    private final Set<Call> calls = new LinkedHashSet<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private final List<TypeName> casts = new ArrayList<>();
    private final Set<ObjectName> reads = new LinkedHashSet<>();
    private final Set<ObjectName> writes = new LinkedHashSet<>();
    private final Set<String> qualifiers = new LinkedHashSet<>();
    private final Set<String> nullTests = new LinkedHashSet<>();
    private final Deque<Map<String, CommonTable>> commonTables;
    private boolean stars;
    private boolean constants;
    private boolean nullCompared;
    private boolean locking;

    QueryFacts() {
        this(new ArrayDeque<>());
    }

    private QueryFacts(Deque<Map<String, CommonTable>> commonTables) {
        this.commonTables = commonTables;
    }

    /** Facts of a part on its own, which sees the same common tables. */
    QueryFacts part() {
        return new QueryFacts(commonTables);
    }

    /** Adds what a part touches. */
    void add(QueryFacts part) {
        calls.addAll(part.calls);
        columns.addAll(part.columns);
        casts.addAll(part.casts);
        reads.addAll(part.reads);
        writes.addAll(part.writes);
        qualifiers.addAll(part.qualifiers);
        nullTests.addAll(part.nullTests);
        stars |= part.stars;
        constants |= part.constants;
        nullCompared |= part.nullCompared;
        locking |= part.locking;
    }

    void function(ObjectName name) {
        call(name, Call.ANY_NUMBER);
    }

    void function(String name) {
        function(ObjectName.of(name));
    }

    void call(ObjectName function, int arguments) {
        calls.add(new Call(function, arguments));
    }

    /** @param qualifier the name before the column's, empty where there is none */
    void column(String qualifier, String name) {
        qualifiers.add(qualifier);
        columns.add(name);
    }

    /** A column that a join merges. */
    void joinColumn(String name) {
        columns.add(name);
    }

    /** All columns of some relation. */
    void star() {
        stars = true;
    }

    void constant() {
        constants = true;
    }

    void nullTest(String column) {
        nullTests.add(column);
    }

    /** A comparison with {@code NULL} by an operator, which is never true. */
    void nullCompared() {
        nullCompared = true;
    }

    void cast(TypeName type) {
        casts.add(type);
    }

    /** A relation named in FROM; the name of a common table expression in sight is none. */
    void read(ObjectName relation) {
        if (commonTable(relation) == null) {
            reads.add(relation);
        }
    }

    /** The common table expression in sight that the name means, or null. */
    @Nullable
    CommonTable commonTable(ObjectName relation) {
        return relation.isQualified()
                ? null
                : commonTables.stream()
                        .map(names -> names.get(relation.name()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    void write(ObjectName relation) {
        writes.add(relation);
    }

    void lock() {
        locking = true;
    }

    /** Opens the scope of a query: common tables named from here on are in sight until it is closed. */
    void openScope() {
        commonTables.push(new HashMap<>());
    }

    void commonTable(String name, CommonTable table) {
        commonTables.getFirst().put(name, table);
    }

    void closeScope() {
        commonTables.pop();
    }

    Set<Call> calls() {
        return calls;
    }

    Set<ObjectName> functions() {
        Set<ObjectName> functions = new LinkedHashSet<>();
        calls.forEach(call -> functions.add(call.function()));
        return functions;
    }

    Set<String> columns() {
        return columns;
    }

    Set<String> qualifiers() {
        return qualifiers;
    }

    Set<String> nullTests() {
        return nullTests;
    }

    boolean constants() {
        return constants;
    }

    boolean isNullCompared() {
        return nullCompared;
    }

    /** Names of columns, and {@code *} where all of some relation are taken. */
    Set<String> mentioned() {
        if (!stars) {
            return columns;
        }
        Set<String> all = new LinkedHashSet<>(columns);
        all.add("*");
        return all;
    }

    List<TypeName> casts() {
        return casts;
    }

    Set<ObjectName> reads() {
        return reads;
    }

    Set<ObjectName> writes() {
        return writes;
    }

    boolean locking() {
        return locking;
    }
}
