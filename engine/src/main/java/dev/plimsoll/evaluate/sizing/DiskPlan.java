package dev.plimsoll.evaluate.sizing;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.Amounts;
import dev.plimsoll.model.DataStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A disk of Amazon RDS as its definition asks for it. Sizes are GiB, operations are per second, throughput is MiB per second; what is not
 * written is 0.
 */
@ForRules
public record DiskPlan(DataStore store, long gibibytes, long ceiling, long operations, long throughput) {

    /** One where the size is known and RDS makes the disk, none otherwise. */
    public static List<DiskPlan> of(DataStore store) {
        long gibibytes = (long) store.number("storage.gibibytes");
        return store.service().equals("Amazon RDS") && gibibytes > 0
                ? List.of(new DiskPlan(
                        store,
                        gibibytes,
                        (long) store.number("storage.maximum-gibibytes"),
                        (long) store.number("storage.iops"),
                        (long) store.number("storage.throughput")))
                : List.of();
    }

    private String type() {
        return store.text("storage.type").toLowerCase(Locale.ROOT);
    }

    private String engine() {
        return store.text("engine.name").toLowerCase(Locale.ROOT);
    }

    /** What RDS refuses about the operations and the throughput of a gp3 disk of this size; one at most. */
    public List<Refusal> refusals() {
        if (!type().equals("gp3") || engine().isEmpty()) {
            return List.of();
        }
        int threshold = DiskFormulas.stripedFrom(engine());
        boolean sqlServer = engine().startsWith("sqlserver");
        if (gibibytes < threshold && !sqlServer) {
            return operations > 0 || throughput > 0 ? List.of(tooSmall(threshold)) : List.of();
        }
        int leastOperations = sqlServer ? DiskFormulas.GP3_OPERATIONS : DiskFormulas.GP3_STRIPED_OPERATIONS;
        int leastThroughput = sqlServer ? DiskFormulas.GP3_THROUGHPUT : DiskFormulas.GP3_STRIPED_THROUGHPUT;
        List<Refusal> refusals = new ArrayList<>();
        if (operations > 0 && operations < leastOperations) {
            refusals.add(below("storage.iops", operations + " operations per second", leastOperations));
        }
        if (throughput > 0 && throughput < leastThroughput) {
            refusals.add(below("storage.throughput", throughput + " MiB per second", leastThroughput));
        }
        return refusals;
    }

    private Refusal tooSmall(int threshold) {
        String property = operations > 0 ? "storage.iops" : "storage.throughput";
        return new Refusal(
                property,
                "a gp3 disk of " + gibibytes + " GiB, less than the " + threshold + " GiB from which " + engine()
                        + " stripes it, has 3000 operations and 125 MiB per second and takes no other figures",
                "Leave out " + store.attribute("storage.iops") + " and " + store.attribute("storage.throughput")
                        + ", or write " + store.attribute("storage.gibibytes") + " = " + threshold + " or more.");
    }

    private Refusal below(String property, String asked, int least) {
        return new Refusal(
                property,
                "a gp3 disk of " + gibibytes + " GiB with " + engine() + " has " + least + " at least, and " + asked
                        + " are asked for",
                "Write " + store.attribute(property) + " = " + least + " or leave it out.");
    }

    /** The ratios that the disk does not keep, at its size or at the ceiling up to which it may grow. */
    public List<Refusal> brokenRatios() {
        List<Refusal> broken = new ArrayList<>();
        int most = DiskFormulas.mostRatio(type());
        double least = DiskFormulas.leastRatio(type(), engine());
        if (operations > 0 && most > 0 && operations > most * gibibytes) {
            broken.add(new Refusal(
                    "storage.iops",
                    operations + " operations per second on " + gibibytes + " GiB are "
                            + Amounts.number((double) operations / gibibytes) + " for each GiB, and " + type() + " has "
                            + most + " at most",
                    "Write " + store.attribute("storage.iops") + " = " + most * gibibytes + " or less, or "
                            + store.attribute("storage.gibibytes") + " = " + (operations + most - 1) / most
                            + " or more."));
        }
        long largest = Math.max(gibibytes, ceiling);
        if (operations > 0 && least > 0 && operations < least * largest) {
            broken.add(new Refusal(
                    "storage.iops",
                    operations + " operations per second on " + largest + " GiB"
                            + (largest > gibibytes ? ", up to which it may grow," : "")
                            + " are " + Amounts.number((double) operations / largest) + " for each GiB, and " + type()
                            + " needs "
                            + Amounts.number(least),
                    "Write " + store.attribute("storage.iops") + " = " + (long) Math.ceil(least * largest)
                            + " or more."));
        }
        if (type().equals("gp3") && operations > 0 && throughput > DiskFormulas.mostThroughput(operations)) {
            broken.add(new Refusal(
                    "storage.throughput",
                    throughput + " MiB per second with " + operations
                            + " operations per second are more than a quarter MiB for each",
                    "Write " + store.attribute("storage.throughput") + " = " + DiskFormulas.mostThroughput(operations)
                            + " or less."));
        }
        return broken;
    }

    /** What a gp2 disk does, with and without credits; a size of 0 is one that is not known. */
    public static String gp2Words(double gibibytes) {
        if (gibibytes <= 0) {
            return "a gp2 disk, which does three operations per second for each GiB and more only while its credits last";
        }
        long operations = DiskFormulas.gp2Operations((long) gibibytes);
        return "a gp2 disk of " + Amounts.number(gibibytes) + " GiB, which does " + operations
                + " operations per second"
                + (operations < DiskFormulas.GP3_OPERATIONS ? " and 3000 only while its credits last" : "");
    }

    /** The lowest ceiling that is advised for a disk of this size, in GiB. */
    public static String advisedCeiling(double gibibytes) {
        return String.valueOf(DiskFormulas.advisedCeiling((long) gibibytes));
    }

    /**
     * What the provider refuses.
     *
     * @param property that is at fault
     * @param reason a clause
     * @param advice what to write
     */
    @ForRules
    public record Refusal(String property, String reason, String advice) {}
}
