package dev.plimsoll.model;

/**
 * One thing in which a schema differs from what it was.
 *
 * @param what the thing, as the subject of a sentence: {@code column public.orders.sku}
 */
public record SchemaDifference(String what, Fate fate) {

    /** What has become of it. */
    public enum Fate {
        MISSING("is missing"),
        LEFT_OVER("is left over"),
        CHANGED("is another"),
        /** There again, without the rows or values that it held. */
        EMPTIED("is there again without its data");

        private final String words;

        Fate(String words) {
            this.words = words;
        }
    }

    /** {@code index public.orders_sku_idx is left over}. */
    @Override
    public String toString() {
        return what + " " + fate.words;
    }
}
