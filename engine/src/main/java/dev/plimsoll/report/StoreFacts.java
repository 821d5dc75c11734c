package dev.plimsoll.report;

import dev.plimsoll.model.Amounts;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What the definition of a data store says of it, in words. What is not known is said to be so; what nobody says is empty. */
final class StoreFacts {

    private static final double GIBIBYTE = 1024.0 * 1024 * 1024;
    private static final String NOT_KNOWN = "not known";
    private static final String CLASS = "compute.class";

    private final DataStore store;

    StoreFacts(DataStore store) {
        this.store = store;
    }

    /** {@code postgres 16.4}. */
    String engine() {
        return (said(DataStore.ENGINE) + " " + said(DataStore.ENGINE_VERSION)).strip();
    }

    /** {@code db.m7g.large, 2 vCPUs, 8 GiB}. */
    String compute() {
        List<String> words = new ArrayList<>();
        add(words, "", said(CLASS), "");
        String processors = said("compute.vcpus");
        add(words, "", processors, processors.equals("1") ? " vCPU" : " vCPUs");
        memory().ifPresent(bytes -> words.add(Amounts.bytes(bytes)));
        return String.join(", ", words);
    }

    String machine() {
        return said(CLASS);
    }

    /** In bytes, of a node; empty where it is not known. */
    OptionalDouble memory() {
        OptionalDouble limit = number("compute.memory-limit-gibibytes");
        OptionalDouble ofClass = number("compute.memory-bytes");
        return ofClass.isPresent() || limit.isEmpty() ? ofClass : OptionalDouble.of(limit.getAsDouble() * GIBIBYTE);
    }

    /** In bytes. */
    OptionalDouble allocated() {
        return gibibytes("storage.gibibytes");
    }

    /** In bytes; empty where it does not grow, or nobody knows. */
    OptionalDouble ceiling() {
        OptionalDouble ceiling = gibibytes("storage.maximum-gibibytes");
        return ceiling.isPresent() && ceiling.getAsDouble() > allocated().orElse(0) ? ceiling : OptionalDouble.empty();
    }

    /** {@code 200 GiB gp3, grows to 1 TiB}. */
    String storage() {
        List<String> words = new ArrayList<>();
        OptionalDouble allocated = allocated();
        String size = allocated.isPresent() ? Amounts.bytes(allocated.getAsDouble()) : said("storage.gibibytes");
        add(words, "", (size + " " + said("storage.type")).strip(), "");
        ceiling().ifPresent(bytes -> words.add("grows to " + Amounts.bytes(bytes)));
        if (store.on("storage.grows") && ceiling().isEmpty()) {
            words.add("grows by itself");
        }
        return String.join(", ", words);
    }

    /** {@code kept for 14 days, any moment can be restored}. */
    String backups() {
        List<String> words = new ArrayList<>();
        OptionalDouble days = number("backup.retention-days");
        if (days.isPresent()) {
            words.add(
                    days.getAsDouble() == 0
                            ? "none kept"
                            : "kept for " + Amounts.number(days.getAsDouble())
                                    + (days.getAsDouble() == 1 ? " day" : " days"));
        } else {
            add(words, "days ", said("backup.retention-days"), "");
        }
        flag(words, "backup.enabled", "taken", "not taken");
        flag(words, "backup.point-in-time", "any moment can be restored", "no moment between");
        flag(words, "versioning.enabled", "versions are kept", "no versions are kept");
        return String.join(", ", words);
    }

    /** {@code at rest, own key, in transit}. */
    String encryption() {
        List<String> words = new ArrayList<>();
        flag(words, "encryption.at-rest", "at rest", "not at rest");
        if (store.on("encryption.customer-key")) {
            words.add("own key");
        }
        flag(words, "encryption.in-transit", "in transit", "not in transit");
        return String.join(", ", words);
    }

    /** {@code standby, several zones}. */
    String availability() {
        List<String> words = new ArrayList<>();
        flag(words, "availability.standby", "a standby takes over", "no standby");
        flag(words, "availability.several-zones", "several zones", "one zone");
        add(words, "", said("availability.members"), " nodes");
        if (store.on("replica")) {
            words.add("follows another");
        }
        return String.join(", ", words);
    }

    /** The limit on connections. */
    String connections() {
        return said("parameter.max_connections");
    }

    private OptionalDouble gibibytes(String property) {
        OptionalDouble number = number(property);
        return number.isPresent() ? OptionalDouble.of(number.getAsDouble() * GIBIBYTE) : number;
    }

    private OptionalDouble number(String property) {
        return store.property(property)
                .number()
                .map(number -> OptionalDouble.of(number.doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    private void flag(List<String> words, String property, String on, String off) {
        Value value = store.property(property);
        if (value instanceof Value.Unknown) {
            words.add(on + ": " + NOT_KNOWN);
        } else {
            value.truth().ifPresent(truth -> words.add(truth ? on : off));
        }
    }

    private static void add(List<String> words, String before, String word, String after) {
        if (!word.isEmpty()) {
            words.add(before + word + after);
        }
    }

    private String said(String property) {
        Value value = store.property(property);
        if (value instanceof Value.Unknown) {
            return NOT_KNOWN;
        }
        return value.number()
                .map(number -> Amounts.number(number.doubleValue()))
                .or(value::text)
                .orElse("");
    }
}
