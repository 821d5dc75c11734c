package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.PartitionBound;
import dev.plimsoll.model.PartitionKey;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.live.LiveDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The partitions of one table of a running server.
 *
 * @param ends the day before which the last partition by time ends; null where its key is no time or the snapshot does not tell
 */
@ForRules
public record LivePartitions(
        LiveDatabase database,
        Table parent,
        int count,
        boolean withDefault,
        @Nullable LocalDate ends) {

    private static final Pattern END = Pattern.compile("TO \\('(\\d{4}-\\d{2}-\\d{2})[^',]*'\\)$");

    /** Of each partitioned table, those without partitions included. */
    public static List<LivePartitions> in(LiveDatabase database, DeclaredDatabase declared) {
        Map<ObjectName, List<PartitionBound>> bounds = new HashMap<>();
        for (Table table : declared.tables()) {
            PartitionBound bound = table.partitionBound();
            if (bound != null && !table.parents().isEmpty()) {
                bounds.computeIfAbsent(table.parents().get(0), each -> new ArrayList<>())
                        .add(bound);
            }
        }
        return declared.tables().stream()
                .filter(Table::isPartitioned)
                .map(table -> of(database, table, bounds.getOrDefault(table.name(), List.of())))
                .toList();
    }

    private static LivePartitions of(LiveDatabase database, Table parent, List<PartitionBound> bounds) {
        PartitionKey key = parent.partitionedBy();
        boolean range = key != null
                && key.method() == PartitionKey.Method.RANGE
                && key.keys().size() == 1;
        LocalDate ends = !range
                ? null
                : bounds.stream()
                        .map(LivePartitions::end)
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return new LivePartitions(
                database, parent, bounds.size(), bounds.stream().anyMatch(PartitionBound::isDefault), ends);
    }

    private static Optional<LocalDate> end(PartitionBound bound) {
        Matcher matcher = END.matcher(bound.text());
        return matcher.find() ? Optional.of(LocalDate.parse(matcher.group(1))) : Optional.empty();
    }

    /** Days until the last partition by time ends, below zero where it ended; very many where it is not known. */
    public long daysLeft() {
        LocalDate day =
                Instant.ofEpochSecond(database.at()).atZone(ZoneOffset.UTC).toLocalDate();
        return ends == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(day, ends);
    }

    public Match match(String rule, String message) {
        return database.match(rule, message, ObjectKind.TABLE, parent.name().toString());
    }
}
