package dev.plimsoll.evaluate.own;

import dev.plimsoll.evaluate.own.FactProperty.Kind;
import dev.plimsoll.evaluate.own.FactType.Scene;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveTable;
import dev.plimsoll.model.live.TableStatistics.Activity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a running server, or a snapshot of it, says. */
final class LiveFactTypes {

    static final FactType LIVE_TABLE = FactType.of(
                    "live-table",
                    "A table of the running server that the database is bound to, with what was measured.",
                    Scene.SCHEMA,
                    Scene.CHANGES)
            .with(
                    "full-name",
                    Kind.TEXT,
                    "Schema and name, `public.orders`.",
                    fact -> table(fact).name())
            .with(
                    "schema",
                    Kind.TEXT,
                    "The schema it is in.",
                    fact -> table(fact).table().name().schema())
            .with("owner", Kind.TEXT, "Its owner.", fact -> table(fact).owner())
            .with(
                    "rows",
                    Kind.NUMBER,
                    "Its rows; unknown where it was never analysed.",
                    fact -> number(table(fact).statistics().rows()))
            .with(
                    "bytes",
                    Kind.NUMBER,
                    "Its size, with indexes and what is stored apart.",
                    fact -> Values.number(table(fact).statistics().totalBytes()))
            .with(
                    "index-bytes",
                    Kind.NUMBER,
                    "The size of its indexes.",
                    fact -> Values.number(table(fact).statistics().indexBytes()))
            .with(
                    "writes-per-second",
                    Kind.NUMBER,
                    "Rows written in a second; unknown where it was not counted.",
                    fact -> activity(fact) == null
                            ? FactProperty.UNKNOWN
                            : Values.number(table(fact).statistics().writesPerSecond()))
            .with("dead-rows", Kind.NUMBER, "Rows that wait for VACUUM; unknown where it was not counted.", fact -> {
                Activity activity = activity(fact);
                return activity == null ? FactProperty.UNKNOWN : Values.number(activity.dead());
            })
            .build();

    static final FactType SERVER = FactType.of(
                    "server", "The running server that the database is bound to.", Scene.SCHEMA, Scene.CHANGES)
            .with(
                    "database",
                    Kind.TEXT,
                    "The database, as the configuration calls it.",
                    fact -> live(fact).name())
            .with(
                    "major",
                    Kind.NUMBER,
                    "Its major version.",
                    fact -> Values.number((long) live(fact).server().major()))
            .with(
                    "service",
                    Kind.TEXT,
                    "`self-managed`, `rds`, `aurora`, `cloud-sql`, `azure` …",
                    fact -> live(fact).service())
            .with(
                    "standby",
                    Kind.TRUTH,
                    "Whether it is a replica.",
                    fact -> live(fact).standby())
            .with(
                    "bytes",
                    Kind.NUMBER,
                    "The size of the database.",
                    fact -> Values.number(live(fact).bytes()))
            .with(
                    "setting.*",
                    Kind.ANY,
                    "A setting in force, in bytes or milliseconds where it has a unit.",
                    Families::none)
            .build();

    static final List<FactType> ALL = List.of(LIVE_TABLE, SERVER);

    private LiveFactTypes() {}

    private static LiveTable table(Fact fact) {
        return (LiveTable) fact.value();
    }

    private static LiveDatabase live(Fact fact) {
        return (LiveDatabase) fact.value();
    }

    private static @Nullable Activity activity(Fact fact) {
        return table(fact).statistics().activity();
    }

    private static Object number(@Nullable Long number) {
        return number == null ? FactProperty.UNKNOWN : Values.number((long) number);
    }
}
