package dev.plimsoll.model.live;

import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Ordered;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One database of a running server, and what holds for the server as a whole.
 *
 * @param name as the configuration calls it, or its own name
 * @param catalogName its own name on the server
 * @param versionNumber as {@code server_version_num}: 160004
 * @param service {@code self-managed}, {@code rds}, {@code aurora}, {@code cloud-sql}, {@code alloydb}, {@code azure}, {@code supabase}
 * @param replicas of how many replicas the counters are known as well
 * @param at when it was asked, in seconds since 1970, UTC
 * @param statisticsSince when its counters were reset, 0 where nobody knows
 * @param settings by name
 * @param known ids of the facets that were read, see {@code docs/snapshot.md}
 * @param place the snapshot, or the connection in angle brackets
 */
public record LiveDatabase(
        String name,
        String catalogName,
        Server server,
        int versionNumber,
        String service,
        boolean standby,
        int replicas,
        long at,
        long startedAt,
        long statisticsSince,
        long bytes,
        Map<String, LiveSetting> settings,
        Set<String> known,
        SourceRange place) {

    public LiveDatabase {
        settings = Ordered.copyOf(settings);
        known = Ordered.copyOf(known);
    }

    /** Whether the facet was read; what was not must not pass. */
    public boolean knows(String facet) {
        return known.contains(facet);
    }

    public boolean isSelfManaged() {
        return service.equals("self-managed");
    }

    /** The minor version: 4 of 16.4. */
    public int minor() {
        return versionNumber % 10_000;
    }

    public @Nullable LiveSetting setting(String setting) {
        return settings.get(setting);
    }

    /** Whether a switch is known and on. */
    public boolean on(String setting) {
        return text(setting).equals("on");
    }

    /** Whether a switch is known and off. */
    public boolean off(String setting) {
        return text(setting).equals("off");
    }

    /** The value as the server shows it, without unit; empty where it is not known. */
    public String text(String setting) {
        LiveSetting found = settings.get(setting);
        return found == null ? "" : found.value();
    }

    /** Whether the setting is known and has one of these values. */
    public boolean has(String setting, String... values) {
        LiveSetting found = settings.get(setting);
        return found != null && Set.of(values).contains(found.value());
    }

    /** In bytes or milliseconds where it has a unit; NaN where it is not known, with which no comparison holds. */
    public double number(String setting) {
        LiveSetting found = settings.get(setting);
        return found == null ? Double.NaN : found.number().orElse(Double.NaN);
    }

    /** As people write it: {@code 128 MB}. */
    public String shown(String setting) {
        LiveSetting found = settings.get(setting);
        return found == null ? "unknown" : found.shown();
    }

    /** For how long the counters have counted, in days; 0 where nobody knows. */
    public double daysCounted() {
        return statisticsSince <= 0 ? 0 : Math.max(0, (at - statisticsSince) / 86_400.0);
    }

    /** What a rule found about the server or the database as a whole. */
    public Match match(String rule, String message) {
        return match(rule, message, ObjectKind.DATABASE, catalogName);
    }

    /** What a rule found about an object of it. */
    public Match match(String rule, String message, ObjectKind kind, String object) {
        return Match.of(rule, message, name, place, new Subject(kind, object));
    }

    /** What a rule found about a setting, with the statement that changes it. */
    public Match setting(String rule, String message, String setting, String wanted) {
        return match(rule, message, ObjectKind.PARAMETER, setting).withAdvice(advice(setting, wanted));
    }

    private String advice(String setting, String wanted) {
        return isSelfManaged()
                ? "ALTER SYSTEM SET " + setting + " = "
                        + (wanted.matches("[a-z]+|[0-9.]+") ? wanted : "'" + wanted + "'") + "; or " + setting + " = "
                        + wanted + " in postgresql.conf."
                : "Set " + setting + " = " + wanted + " in the parameters of the service.";
    }
}
