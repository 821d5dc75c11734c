package dev.plimsoll.evaluate.sizing;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.Amounts;
import dev.plimsoll.model.DataStore;
import java.util.List;

/**
 * The buffers of a database server against its memory. Amounts are bytes.
 *
 * @param parameter that sets them: {@code shared_buffers} or {@code innodb_buffer_pool_size}
 * @param written what the definition sets; 0 where it does not
 * @param alone whether the server has no other cache: MySQL and Aurora read past that of the system
 */
@ForRules
public record Buffers(DatabaseMemory server, String parameter, long written, boolean alone) {

    /** More memory than this is not for a trial. */
    private static final long SERIOUS = 2L << 30;

    /** One where the memory is known and the engine has such buffers, none otherwise. */
    public static List<Buffers> of(DataStore store) {
        return DatabaseMemory.of(store).stream()
                .filter(server -> server.postgres() || server.mysql())
                .map(server -> of(server, server.mysql() ? "innodb_buffer_pool_size" : "shared_buffers"))
                .toList();
    }

    private static Buffers of(DatabaseMemory server, String parameter) {
        return new Buffers(server, parameter, server.size(parameter), server.mysql() || server.aurora());
    }

    public long memory() {
        return server.memory();
    }

    /** The name of the property. */
    public String property() {
        return EngineSettings.property(parameter);
    }

    /** The share of the memory that they take. */
    public long percent() {
        return Amounts.percent((double) written, (double) memory());
    }

    /** Whether they are set to more than there is. */
    public boolean exceedMemory() {
        return written > memory();
    }

    /** Whether they are set to a share of the memory outside of the bounds for a server with, or without, another cache. */
    public boolean outside(long least, long most, long aloneLeast, long aloneMost) {
        return written > 0
                && !exceedMemory()
                && (percent() < (alone ? aloneLeast : least) || percent() > (alone ? aloneMost : most));
    }

    /** Whether nobody sets them, neither the definition nor a provider, on a machine that is not for a trial. */
    public boolean leftAtDefault() {
        return !server.managed() && !server.store().property(property()).isKnown() && memory() >= SERIOUS;
    }

    /** What a share outside of the bounds leads to. */
    public String consequence(long most, long aloneMost) {
        if (percent() <= (alone ? aloneMost : most)) {
            return alone
                    ? "there is no other cache, so the rest of the memory lies idle"
                    : "what is read again and again is copied from the system's cache each time";
        }
        return alone
                ? "connections and queries do not fit beside them"
                : "the same pages lie in the system's cache as well";
    }

    /** What to set instead. */
    public String advice() {
        long fitting = alone ? MySqlMemory.fittingPool(memory()) : memory() / 4;
        String share = alone ? "three quarters" : "a quarter";
        return "Set " + parameter + " to " + fitting / (1L << 20) + (server.mysql() ? "M" : "MB") + ", " + share
                + " of the memory"
                + (server.store().provider().equals("aws")
                        ? ", or the formula " + ScalingParameter.formula(server, parameter, fitting)
                        : "")
                + ".";
    }
}
