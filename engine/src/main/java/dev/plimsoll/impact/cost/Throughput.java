package dev.plimsoll.impact.cost;

/**
 * What a machine does in a second, as bands: the lower figure for a busy server on a slow network disk, the higher for an idle one whose tables
 * are in memory. Without measurements of the server at hand they are wide on purpose.
 *
 * @param read bytes read through in order
 * @param rewritten bytes of a table written anew
 * @param indexed rows put into a b-tree: texts at the lower figure, integers at the higher
 */
public record Throughput(Band read, Band rewritten, Band indexed) {

    private static final double MIB = 1024 * 1024;

    /** From {@code low} to {@code high} a second. */
    public record Band(double low, double high) {}

    /**
     * Measured on PostgreSQL 18 with 4 million rows, mostly cached, on a slow cloud disk: 700 MB/s read through, 82 MB/s rewritten, 0.36 to 1.5
     * million rows indexed; the lower ends leave room for cold tables and disks of 100 MB/s.
     */
    public static final Throughput USUAL =
            new Throughput(new Band(100 * MIB, 700 * MIB), new Band(20 * MIB, 100 * MIB), new Band(200_000, 1_500_000));

    /**
     * The same on a disk with this throughput. What is in memory is read faster, so the upper figure of reading stays.
     *
     * @param bytes a second; 0 or less for unknown
     */
    public Throughput onDisk(double bytes) {
        if (!(bytes > 0)) {
            return this;
        }
        return new Throughput(
                new Band(Math.min(read.low(), bytes), read.high()),
                new Band(Math.min(rewritten.low(), bytes / 2), Math.min(rewritten.high(), bytes)),
                indexed);
    }
}
