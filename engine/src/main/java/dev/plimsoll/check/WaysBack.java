package dev.plimsoll.check;

import dev.plimsoll.check.DatabasePlan.PlannedFile;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.migration.MigrationReader;
import dev.plimsoll.model.Changeset;
import dev.plimsoll.model.Changeset.Reversal;
import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.RoutineChange.CallProcedure;
import dev.plimsoll.model.RoutineChange.RunBlock;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SchemaDifference;
import dev.plimsoll.model.SchemaDifference.Fate;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.Unit;
import dev.plimsoll.model.UnreadChange;
import dev.plimsoll.model.WayBack;
import dev.plimsoll.schema.SchemaComparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds for each migration what takes it back, and tries it out. */
final class WaysBack {

    /** The rule that needs them tried out. */
    static final String COMPARING = "no-incomplete-way-back";

    private record Found(
            String tool, Place migration, @Nullable SourceRange back, List<SchemaDifference> differences) {}

    /** Where findings about a migration stand, and what they are about. */
    private record Place(SourceRange range, Subject subject) {}

    private final String database;
    private final MigrationReader reader;
    private final boolean compared;
    private final Map<String, List<PlannedFile>> files = new HashMap<>();
    private final Set<String> toolsWithWaysBack = new HashSet<>();
    private final List<Found> found = new ArrayList<>();

    WaysBack(DatabasePlan plan, MigrationReader reader, boolean compared) {
        this.database = plan.database();
        this.reader = reader;
        this.compared = compared;
        for (PlannedFile planned : plan.files()) {
            Layout layout = planned.layout();
            String path = planned.file().path();
            if (layout.role(path).kind() == FileRole.Kind.REVERSE) {
                toolsWithWaysBack.add(layout.tool());
                files.computeIfAbsent(key(layout, path), key -> new ArrayList<>())
                        .add(planned);
            }
        }
    }

    /**
     * @param replay where the way back is tried out; null in the middle of a transaction that other migrations share
     * @param replayUp replays the migration
     */
    void add(PlannedFile planned, MigrationFile.Read file, @Nullable UnitReplay replay, Runnable replayUp) {
        if (file.reverse()) {
            toolsWithWaysBack.add(planned.layout().tool());
        }
        FileRole.Kind kind = planned.layout().role(file.path()).kind();
        List<Unit> up = file.migration().units();
        PlannedFile partner = file.reverse() ? null : partner(planned);
        boolean judged = planned.judged() || partner != null && partner.judged();
        boolean taken = judged && kind == FileRole.Kind.MIGRATION && !up.isEmpty();
        if (!taken || !planned.layout().isOneMigrationAFile()) {
            replayUp.run();
            return;
        }
        String path = planned.judged() || partner == null
                ? file.path()
                : partner.file().path();
        Place place = new Place(SourceRange.wholeFile(path), new Subject(ObjectKind.FILE, path));
        add(planned.layout().tool(), place, up, wayBack(planned, file, partner), replay, replayUp);
    }

    /** As for a file, of a unit that is judged; those that are no changesets are only replayed. */
    void add(Unit unit, String tool, UnitReplay replay, Runnable replayUp) {
        Changeset changeset = unit.changeset();
        if (changeset != null && changeset.reversal() == Reversal.WRITTEN) {
            toolsWithWaysBack.add(tool);
        }
        boolean none = changeset != null && changeset.reversal() == Reversal.NONE;
        boolean repeated = unit.repetition() != Unit.Repetition.NEVER;
        if (changeset == null || repeated || unit.statements().isEmpty() || !none && changeset.back() == null) {
            replayUp.run();
            return;
        }
        List<Unit> back = changeset.back() == null ? List.of() : List.of(changeset.back());
        add(tool, new Place(unit.range(), changeset.subject()), List.of(unit), back, replay, replayUp);
    }

    private void add(
            String tool, Place place, List<Unit> up, List<Unit> back, @Nullable UnitReplay replay, Runnable replayUp) {
        boolean exists = back.stream().anyMatch(unit -> !doesNothing(unit));
        List<SchemaDifference> differences = List.of();
        if (replay != null && compared && exists && isTransparent(up) && isTransparent(back)) {
            SchemaComparison comparison = replay.startComparison();
            replayUp.run();
            differences = replay.differencesAfter(comparison, back);
        } else {
            replayUp.run();
        }
        found.add(new Found(
                tool,
                place,
                exists ? back.get(0).range() : null,
                restoresRows(back) ? withoutRows(differences) : differences));
    }

    List<WayBack> facts() {
        return found.stream()
                .map(each -> new WayBack(
                        database,
                        each.migration().range(),
                        each.migration().subject(),
                        each.back(),
                        toolsWithWaysBack.contains(each.tool()),
                        each.differences()))
                .toList();
    }

    private List<Unit> wayBack(PlannedFile planned, MigrationFile.Read file, @Nullable PlannedFile partner) {
        if (file.reverse()) {
            return reader.wayBack(file.source(), planned.layout());
        }
        return partner != null
                        && reader.read(partner.file(), partner.layout(), true) instanceof MigrationFile.Read reverse
                ? reader.wayBack(reverse.source(), partner.layout())
                : List.of();
    }

    /** The file of the same version that lies in the same folder, or the only one. */
    private @Nullable PlannedFile partner(PlannedFile planned) {
        String path = planned.file().path();
        List<PlannedFile> partners = files.getOrDefault(key(planned.layout(), path), List.of());
        return partners.stream()
                .filter(each -> folder(each.file().path()).equals(folder(path)))
                .findFirst()
                .orElse(partners.size() == 1 ? partners.get(0) : null);
    }

    private static String key(Layout layout, String path) {
        return layout.tool() + " " + layout.version(path);
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static boolean doesNothing(Unit unit) {
        return changes(List.of(unit)).allMatch(DataChange.Select.class::isInstance);
    }

    /** Whether all that it does can be told from the text. */
    private static boolean isTransparent(List<Unit> units) {
        return changes(units)
                .noneMatch(change -> change instanceof UnreadChange
                        || change instanceof RunBlock
                        || change instanceof CallProcedure);
    }

    private static boolean restoresRows(List<Unit> units) {
        return changes(units)
                .anyMatch(change -> change instanceof DataChange && !(change instanceof DataChange.Delete));
    }

    private static List<SchemaDifference> withoutRows(List<SchemaDifference> differences) {
        return differences.stream()
                .filter(difference -> difference.fate() != Fate.EMPTIED)
                .toList();
    }

    private static Stream<SchemaChange> changes(List<Unit> units) {
        return units.stream()
                .flatMap(unit -> unit.statements().stream())
                .map(Statement::changes)
                .flatMap(List::stream);
    }
}
