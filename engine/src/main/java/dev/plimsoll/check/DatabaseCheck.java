package dev.plimsoll.check;

import dev.plimsoll.check.DatabasePlan.PlannedFile;
import dev.plimsoll.check.DatabasePlan.PlannedFile.Turn;
import dev.plimsoll.evaluate.BoundDatabase;
import dev.plimsoll.evaluate.Evaluator;
import dev.plimsoll.evaluate.Findings;
import dev.plimsoll.evaluate.History;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.migration.MigrationReader;
import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.DeclaredTable;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.JudgedPlaces;
import dev.plimsoll.model.Migration;
import dev.plimsoll.model.MigrationHistory;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.Unit;
import dev.plimsoll.policy.FileSuppressions;
import dev.plimsoll.sql.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges the migrations of one database: its files are read ahead and rules judge behind, both while the replay goes on. */
final class DatabaseCheck {

    private final DatabasePlan plan;
    private final MigrationReader reader;
    private final Runnable afterFile;
    private final List<Object> directories;
    private final UnitReplay replay;
    private final JudgedTexts texts;
    private final Findings findings;
    private final History history;
    private final Changesets changesets;
    private final WaysBack waysBack;
    private final BranchConflicts conflicts;
    private final Scripts scripts;
    private final EffectBatches batches;
    private int statements;

    /**
     * @param directories what is known of folders as a whole, see {@link DirectoryFacts}
     * @param bound the running server of which a snapshot is at hand, or null
     */
    DatabaseCheck(
            DatabasePlan plan,
            List<Object> directories,
            MigrationReader reader,
            Evaluator evaluator,
            @Nullable BoundDatabase bound,
            RuleCatalog catalog,
            Runnable afterFile) {
        this.plan = plan;
        this.directories = directories;
        this.reader = reader;
        this.findings = evaluator.collect(bound == null ? null : bound.measurements());
        this.batches =
                new EffectBatches(evaluator, bound == null ? null : bound.judging(plan.knowsRelease()), findings);
        this.afterFile = afterFile;
        this.history = new History(plan.isCompared());
        this.replay = new UnitReplay(plan.database(), plan.server(), plan.session());
        this.conflicts = new BranchConflicts(plan);
        this.changesets = new Changesets(plan.changesets());
        this.texts = new JudgedTexts(plan.database(), catalog, changesets);
        this.scripts = new Scripts(plan.database());
        this.waysBack = new WaysBack(plan, reader, evaluator.uses(WaysBack.COMPARING));
    }

    /** In {@link Finding#ORDER}. */
    List<Finding> findings() {
        try (ReadAhead files = new ReadAhead(reader, plan.files());
                batches) {
            plan.deployments().forEach(deployment -> deploy(deployment, files));
            batches.end();
        }
        batches.judge(endState());
        findings.add(scripts.unread());
        return findings.sorted();
    }

    private void deploy(List<PlannedFile> deployment, ReadAhead files) {
        List<MigrationFile> read = JointUnit.beside(
                deployment.get(0).layout(),
                deployment.stream().map(planned -> files.next()).toList());
        Unit together = JointUnit.of(read);
        int start = batches.size();
        if (together != null) {
            replay.start(together);
        }
        for (int i = 0; i < read.size(); i++) {
            check(deployment.get(i), read.get(i), together);
        }
        if (together != null) {
            replay.end();
            endUnit(start);
        }
    }

    /** @param together the unit that the file is part of; null where it has its own */
    private void check(PlannedFile planned, MigrationFile file, @Nullable Unit together) {
        boolean again = planned.turn() == Turn.AFTER_UPSTREAM;
        if (file instanceof MigrationFile.Read read) {
            Migration migration = changesets.of(planned, read.migration());
            history.startMigration();
            migration.units().forEach(unit -> changesets.add(unit, migration.tool()));
            conflicts.add(migration, planned.judged(), replay.schema());
            if (planned.judged() && !again) {
                findings.add(UnreadMatches.undefined(read, planned.layout(), plan.database()));
            }
            if (together == null) {
                waysBack.add(planned, read, replay, () -> replay(planned, read, migration));
            } else {
                waysBack.add(planned, read, null, () -> judgeWithin(together, read));
            }
        } else if (again) {
            return; // told before
        } else if (file instanceof MigrationFile.Script script) {
            if (planned.judged()) {
                texts.addUnread();
            }
            scripts.add(planned, script);
        } else if (planned.judged()
                && planned.file().stretch() == 0
                && file instanceof MigrationFile.PassedOver passedOver) {
            texts.addUnread();
            findings.add(List.of(UnreadMatches.passedOver(passedOver, plan.database())));
        } else if (planned.judged() && file instanceof MigrationFile.Refused refused) {
            texts.addUnread();
            findings.add(List.of(UnreadMatches.file(refused.path(), refused.reason(), plan.database())));
        }
        afterFile.run();
    }

    private void replay(PlannedFile planned, MigrationFile.Read file, Migration migration) {
        if (planned.judged()) {
            judge(migration);
        } else {
            replay.pass(migration);
        }
        if (planned.judged() && planned.turn() != Turn.BEFORE_UPSTREAM) {
            texts.add(file);
        }
    }

    private void judge(Migration migration) {
        for (Unit unit : migration.units()) {
            if (changesets.isContext(unit)) {
                changesets.passOver(unit);
                replay.pass(unit);
            } else {
                waysBack.add(unit, migration.tool(), replay, () -> judge(migration, unit));
            }
        }
    }

    private void judge(Migration migration, Unit unit) {
        int start = batches.size();
        statements += unit.statements().size();
        replay.replay(migration, unit, this::take);
        endUnit(start);
    }

    private void judgeWithin(Unit together, MigrationFile.Read file) {
        for (Unit unit : file.migration().units()) {
            statements += unit.statements().size();
            replay.run(file.migration(), together, unit.statements(), this::take);
        }
        texts.add(file);
    }

    private void take(UnitReplay.Replayed replayed) {
        batches.add(replayed.effects());
        findings.add(UnreadMatches.of(replayed.effects()));
        findings.add(SyntaxMatches.of(replayed.effects()));
    }

    private void endUnit(int start) {
        history.add(batches.since(start));
        batches.endUnit();
    }

    private List<Object> endState() {
        JudgedPlaces judged = texts.places();
        DeclaredDatabase database = EndOfMigrations.database(plan.database(), replay.schema(), judged);
        List<Object> facts = new ArrayList<>(history.facts(replay.schema()::table, database));
        facts.add(new MigrationHistory(plan.database(), changesets.entries()));
        facts.addAll(plan.histories());
        facts.addAll(directories);
        facts.addAll(texts.facts());
        facts.addAll(scripts.severalHeads());
        facts.addAll(waysBack.facts());
        facts.addAll(conflicts.facts());
        for (Table table : replay.schema().tables()) {
            if (table.origin() instanceof Origin.Declared declared) {
                SourceRange range = declared.range();
                facts.add(new DeclaredTable(plan.database(), plan.server(), table, judged.contain(range), range));
            }
        }
        facts.add(database);
        return facts;
    }

    Map<String, SourceText> sources() {
        return texts.sources();
    }

    List<FileSuppressions> suppressions() {
        return texts.suppressions();
    }

    int files() {
        return texts.files();
    }

    int reverse() {
        return texts.reverse();
    }

    int statements() {
        return statements;
    }
}
