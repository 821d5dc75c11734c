package dev.plimsoll.datastore;

import dev.plimsoll.model.Tree;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a class of machines has, by name of the vocabulary. */
record MachineClass(Map<String, Tree> properties) {

    /** A column of a table of classes: what its provider publishes, in the unit in which it does. */
    enum Column {
        VCPUS("compute.vcpus", "1"),
        MEMORY_BYTES("compute.memory-bytes", "1"),
        MEMORY_MIB("compute.memory-bytes", "1048576"),
        MEMORY_GIB("compute.memory-bytes", "1073741824"),
        /** Megabits per second, of a million bits. */
        IO_MEGABITS("compute.io-mibps", "0.11920928955078125"),
        IO_MEGABITS_PEAK("compute.io-mibps-peak", "0.11920928955078125"),
        IO_MIB("compute.io-mibps", "1"),
        IO_OPERATIONS("compute.io-operations", "1"),
        IO_OPERATIONS_PEAK("compute.io-operations-peak", "1"),
        PARTITIONS("compute.partitions", "1"),
        PARTITIONS_LIMIT("compute.partitions-limit", "1");

        private final String property;
        private final BigDecimal unit;

        Column(String property, String unit) {
            this.property = property;
            this.unit = new BigDecimal(unit);
        }
    }

    /** All that a class may have. */
    static final Set<String> PROPERTIES = Stream.concat(
                    Stream.of(Column.values()).map(column -> column.property),
                    Stream.of(ClassTable.PREVIOUS, ClassTable.BURSTABLE, ClassTable.OFFERED))
            .collect(Collectors.toUnmodifiableSet());

    /** @param numbers one for each of the first columns; null where the provider publishes none */
    static MachineClass of(
            List<Column> columns, List<@Nullable BigDecimal> numbers, boolean previous, boolean burstable) {
        Map<String, Tree> properties = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            BigDecimal number = numbers.get(i);
            if (number != null) {
                properties.put(columns.get(i).property, new Tree.Numeral(number.multiply(columns.get(i).unit)));
            }
        }
        properties.put(ClassTable.PREVIOUS, new Tree.Truth(previous));
        properties.put(ClassTable.BURSTABLE, new Tree.Truth(burstable));
        return new MachineClass(properties);
    }
}
