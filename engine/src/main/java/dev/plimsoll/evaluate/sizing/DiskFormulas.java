package dev.plimsoll.evaluate.sizing;

/**
 * Disks of Amazon RDS: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html. Sizes are GiB, operations are per second,
 * throughput is MiB per second.
 */
public final class DiskFormulas {

    /** Operations, and MiB per second, of a gp3 disk that is not striped. */
    public static final int GP3_OPERATIONS = 3_000;

    public static final int GP3_THROUGHPUT = 125;

    /** The same of a striped one, which is four volumes. */
    public static final int GP3_STRIPED_OPERATIONS = 12_000;

    public static final int GP3_STRIPED_THROUGHPUT = 500;

    private static final int NEVER_STRIPED = Integer.MAX_VALUE;

    private DiskFormulas() {}

    /** The size from which on RDS stripes a disk, and below which gp3 takes neither operations nor throughput. */
    public static int stripedFrom(String engine) {
        if (engine.startsWith("sqlserver")) {
            return NEVER_STRIPED;
        }
        return engine.startsWith("oracle") || engine.startsWith("custom-oracle") ? 200 : 400;
    }

    /** What a gp2 disk does for as long as one likes; above it only while its credits last. */
    public static long gp2Operations(long gibibytes) {
        return Math.min(Math.max(100, 3 * gibibytes), 64_000);
    }

    /** The least operations for each GiB of a disk of this type; 0 where there is no such limit. */
    public static double leastRatio(String type, String engine) {
        if (type.equals("io1")) {
            return engine.startsWith("sqlserver") ? 1 : 0.5;
        }
        return type.equals("gp3") && engine.startsWith("sqlserver") ? 0.5 : 0;
    }

    /** The most operations for each GiB of a disk of this type; 0 where none is known. */
    public static int mostRatio(String type) {
        return switch (type) {
            case "io1" -> 50;
            case "io2" -> 1_000;
            case "gp3" -> 500;
            default -> 0;
        };
    }

    /** The most throughput of a gp3 disk with these operations: a quarter MiB for each. */
    public static long mostThroughput(long operations) {
        return operations / 4;
    }

    /** The lowest ceiling that RDS takes for a disk that grows by itself. */
    public static long leastCeiling(long gibibytes) {
        return (gibibytes * 110 + 99) / 100;
    }

    /** The lowest ceiling that RDS advises, so that growth happens in time. */
    public static long advisedCeiling(long gibibytes) {
        return (gibibytes * 126 + 99) / 100;
    }
}
