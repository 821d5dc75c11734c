package dev.plimsoll.impact.cost;

import dev.plimsoll.model.Cost;
import dev.plimsoll.model.Impact;
import dev.plimsoll.model.ObjectName;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Estimates what a statement costs from what it does and how large its tables are:
 *
 * <ul>
 *   <li>reading a table through takes its bytes (without indexes) over the throughput of reading;
 *   <li>rewriting it takes its bytes over the throughput of rewriting, and the time to build all its indexes; it needs as much disk as table and
 *       indexes have now, and writes about as much to the log;
 *   <li>building an index takes, besides reading the table, its rows over the rows that can be sorted and put into it in a second.
 * </ul>
 *
 * Waiting for locks is no part of it: that depends on others.
 */
public final class CostModel {

    private final Function<ObjectName, Optional<Size>> sizes;
    private final Throughput throughput;

    /**
     * How large a table is, its partitions included.
     *
     * @param bytes without indexes
     * @param indexes how many it has
     */
    public record Size(long rows, long bytes, long indexBytes, int indexes) {}

    /** @param sizes of tables; of an index, that of its table where it stands */
    public CostModel(Function<ObjectName, Optional<Size>> sizes, Throughput throughput) {
        this.sizes = sizes;
        this.throughput = throughput;
    }

    /**
     * Empty where nothing that it reads or writes is of known size.
     *
     * @param indexed the table that indexes of {@code builds} are on, where a statement builds some
     */
    public Optional<Cost> of(Impact impact, Function<ObjectName, Optional<ObjectName>> indexed) {
        Cost cost = Cost.NONE;
        boolean known = false;
        Set<ObjectName> rewritten = new LinkedHashSet<>(impact.rewrites());
        for (ObjectName table : rewritten) {
            Optional<Size> size = sizes.apply(table);
            known |= size.isPresent();
            cost = cost.plus(size.map(this::rewrite).orElse(Cost.NONE));
        }
        Set<ObjectName> read = new LinkedHashSet<>(impact.scans());
        read.removeAll(rewritten);
        for (ObjectName table : read) {
            Optional<Size> size = sizes.apply(table);
            known |= size.isPresent();
            cost = cost.plus(size.map(this::read).orElse(Cost.NONE));
        }
        for (ObjectName index : impact.builds()) {
            Optional<ObjectName> table = indexed.apply(index).filter(each -> !rewritten.contains(each));
            cost = cost.plus(table.flatMap(sizes).map(this::build).orElse(Cost.NONE));
        }
        return known ? Optional.of(cost) : Optional.empty();
    }

    private Cost read(Size size) {
        return new Cost(
                size.bytes() / throughput.read().high(),
                size.bytes() / throughput.read().low(),
                size.rows(),
                size.bytes(),
                0,
                0);
    }

    private Cost rewrite(Size size) {
        double rows = (double) size.rows() * size.indexes();
        return new Cost(
                size.bytes() / throughput.rewritten().high()
                        + rows / throughput.indexed().high(),
                size.bytes() / throughput.rewritten().low()
                        + rows / throughput.indexed().low(),
                size.rows(),
                size.bytes(),
                size.bytes() + size.indexBytes(),
                size.bytes() + size.indexBytes());
    }

    /** Of one index among those that the table has; of the first one, as much as a narrow key takes: 32 bytes a row. */
    private Cost build(Size size) {
        long bytes = size.indexes() > 0 ? size.indexBytes() / size.indexes() : size.rows() * 32;
        return new Cost(
                size.rows() / throughput.indexed().high(),
                size.rows() / throughput.indexed().low(),
                0,
                0,
                bytes,
                bytes);
    }
}
