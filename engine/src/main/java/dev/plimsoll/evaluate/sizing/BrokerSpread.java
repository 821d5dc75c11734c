package dev.plimsoll.evaluate.sizing;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.DataStore;

/** Brokers of a stream over the zones of its subnets. */
@ForRules
public record BrokerSpread(long brokers, long zones) {

    public static BrokerSpread of(DataStore store) {
        return new BrokerSpread((long) store.number("availability.members"), (long) store.number("availability.zones"));
    }

    public boolean even() {
        return StoreFormulas.spreadsEvenly(brokers, zones);
    }

    /** The next larger number that comes out. */
    public String fitting() {
        return String.valueOf((brokers / zones + 1) * zones);
    }
}
