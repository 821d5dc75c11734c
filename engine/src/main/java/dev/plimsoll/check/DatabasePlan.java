package dev.plimsoll.check;

import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.model.MigrationHistory;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of one database in the order of their replay.
 *
 * @param database its name in the configuration, or {@link #DEFAULT}
 * @param session settings that every session starts with, by lower-case name
 * @param histories the same files set by set, by what their names and the base say of them, and deleted ones
 * @param changesets what has become of changesets since the base, by their place; empty where none was named
 * @param touched folders, as reports show them, whose sum file has changed since the base
 * @param notJudged null unless the server is of an engine that is not judged
 */
record DatabasePlan(
        String database,
        Server server,
        Map<String, String> session,
        List<PlannedFile> files,
        List<MigrationHistory> histories,
        Map<SourceRange, MigrationHistory.State> changesets,
        Set<String> touched,
        @Nullable NotJudged notJudged) {

    /** Why none of the files is looked into, as a finding says it. */
    record NotJudged(String message, Severity severity) {}

    /** Name of the database that files belong to where no configuration says otherwise. */
    static final String DEFAULT = "default";

    /**
     * @param set folder that names the set of the file; files of one set and layout are one history to their tool
     * @param judged false for a file that is only replayed, as the ground that judged ones stand on
     * @param turn which of its changesets are run at this place
     */
    record PlannedFile(FoundFile file, Layout layout, Path set, boolean judged, Turn turn) {

        /** All of a file is run at one place, unless the base has got changesets meanwhile: new ones then run after those. */
        enum Turn {
            ALL,
            BEFORE_UPSTREAM,
            UPSTREAM,
            AFTER_UPSTREAM;

            /** @param state of a changeset; null of what is none */
            boolean takes(MigrationHistory.@Nullable State state) {
                return switch (this) {
                    case ALL -> true;
                    case BEFORE_UPSTREAM -> state != MigrationHistory.State.ADDED;
                    case UPSTREAM -> state == MigrationHistory.State.UPSTREAM;
                    case AFTER_UPSTREAM -> state == MigrationHistory.State.ADDED;
                };
            }
        }

        PlannedFile(FoundFile file, Layout layout, Path set, boolean judged) {
            this(file, layout, set, judged, Turn.ALL);
        }

        PlannedFile notJudged() {
            return new PlannedFile(file, layout, set, false, turn);
        }

        PlannedFile at(Turn other) {
            return new PlannedFile(file, layout, set, judged, other);
        }

        SetKey key() {
            return new SetKey(set, layout);
        }

        /** What the files of one set have in common. */
        record SetKey(Path set, Layout layout) {

            /** Without the layout, which may hold a list as long as its files, to be hashed again for each of them. */
            @Override
            public int hashCode() {
                return set.hashCode();
            }
        }
    }

    DatabasePlan {
        session = Map.copyOf(session);
        files = List.copyOf(files);
        histories = List.copyOf(histories);
        changesets = Map.copyOf(changesets);
        touched = Set.copyOf(touched);
    }

    DatabasePlan(String database, Server server, Map<String, String> session, List<PlannedFile> files) {
        this(database, server, session, files, Histories.uncompared(database, files), Map.of(), Set.of(), null);
    }

    /** Files for an engine that is not judged. */
    static DatabasePlan notJudged(String database, Server server, List<PlannedFile> files, NotJudged why) {
        return new DatabasePlan(database, server, Map.of(), files, List.of(), Map.of(), Set.of(), why);
    }

    /** The same database with other files to judge. */
    DatabasePlan with(
            List<PlannedFile> others,
            List<MigrationHistory> otherHistories,
            Map<SourceRange, MigrationHistory.State> otherChangesets) {
        return new DatabasePlan(database, server, session, others, otherHistories, otherChangesets, touched, notJudged);
    }

    DatabasePlan withTouched(Set<String> folders) {
        return new DatabasePlan(database, server, session, files, histories, changesets, folders, notJudged);
    }

    boolean isJudged() {
        return notJudged == null;
    }

    /** Whether it is known which migrations have run: those that are judged are then one release. */
    boolean isCompared() {
        return histories.stream()
                        .flatMap(history -> history.entries().stream())
                        .anyMatch(entry -> entry.state() != MigrationHistory.State.UNCOMPARED)
                || !changesets.isEmpty();
    }

    /**
     * The files as they are deployed, in order: what is new to the base and commits together is one deployment, all others are deployed one by
     * one.
     */
    List<List<PlannedFile>> deployments() {
        boolean compared = isCompared();
        List<List<PlannedFile>> deployments = new ArrayList<>();
        PlannedFile before = null;
        for (PlannedFile planned : files) {
            boolean together = compared && planned.judged() && planned.layout().commitsTogether();
            if (!together || before == null || !before.key().equals(planned.key())) {
                deployments.add(new ArrayList<>());
            }
            deployments.get(deployments.size() - 1).add(planned);
            before = together ? planned : null;
        }
        return deployments;
    }

    /** Whether those that are judged are known not to have run yet. */
    boolean knowsRelease() {
        return isCompared() || files.stream().anyMatch(file -> !file.judged());
    }

    boolean judgesAny() {
        return files.stream().anyMatch(PlannedFile::judged);
    }
}
