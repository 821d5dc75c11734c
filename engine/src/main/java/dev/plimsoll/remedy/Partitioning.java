package dev.plimsoll.remedy;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.PartitionKey;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange.AttachPartition;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.PartitionOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Partitions that prove their bounds before they are attached. */
final class Partitioning {

    private static final Pattern RANGE =
            Pattern.compile("from\\s*\\(([^,()]+)\\)\\s*to\\s*\\(([^,()]+)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST = Pattern.compile("in\\s*\\(([^()]+)\\)", Pattern.CASE_INSENSITIVE);

    private Partitioning() {}

    static Optional<SaferForm> checkBeforeAttach(Effect effect) {
        if (!(effect.change() instanceof AttachPartition attach)) {
            return Optional.empty();
        }
        String bounds = condition(effect, attach).orElse("…");
        List<Step> steps = new ArrayList<>();
        List<String> attaching = new ArrayList<>(List.of(ActionSql.of(effect)));
        prove(attach.partition(), bounds, steps, attaching);
        // The default partition must be seen to hold none of the new one's rows.
        for (ObjectName scanned : effect.impact().scans()) {
            if (!scanned.name().equals(attach.partition().name())) {
                prove(Names.shown(scanned), "NOT (" + bounds + ")", steps, attaching);
            }
        }
        steps.add(Steps.titled("then", attaching.toArray(String[]::new)));
        return Optional.of(new SaferForm(
                "Let a validated check say the same as the bounds, and that the key is not null: attaching then reads nothing.",
                steps));
    }

    private static void prove(ObjectName partition, String condition, List<Step> steps, List<String> afterwards) {
        String alter = "ALTER TABLE " + partition.sql();
        String name = Identifiers.quote(Names.made(partition.name(), List.of(), "bounds"));
        steps.add(Steps.titled("now", alter + " ADD CONSTRAINT " + name + " CHECK (" + condition + ") NOT VALID"));
        steps.add(Steps.titled("in a later migration", alter + " VALIDATE CONSTRAINT " + name));
        afterwards.add(alter + " DROP CONSTRAINT " + name);
    }

    /** A table of the same shape, attached under a lock that lets reads and writes of the others go on. */
    static Optional<SaferForm> attach(Effect effect) {
        if (!(effect.change() instanceof CreateTable create)) {
            return Optional.empty();
        }
        PartitionOf partition = create.partitionOf();
        boolean plain = create.columns().isEmpty()
                && create.constraints().isEmpty()
                && create.partitionedBy() == null
                && create.storageParameters().isEmpty()
                && create.tablespace() == null
                && create.accessMethod() == null;
        return Optional.of(new SaferForm(
                "Create it as a table of its own and attach it: the parent stays in use.",
                partition == null || !plain
                        ? List.of()
                        : List.of(Steps.titled(
                                "",
                                "CREATE TABLE " + create.table().sql() + " (LIKE "
                                        + partition.parent().sql()
                                        + " INCLUDING ALL EXCLUDING COMMENTS EXCLUDING IDENTITY EXCLUDING STATISTICS)",
                                "ALTER TABLE " + partition.parent().sql() + " ATTACH PARTITION "
                                        + create.table().sql() + " "
                                        + partition.bound().text()))));
    }

    /** The bounds as a condition; only for a key of one column and bounds of plain values. */
    private static Optional<String> condition(Effect effect, AttachPartition attach) {
        Table parent = effect.target();
        PartitionKey key = parent == null ? null : parent.partitionedBy();
        if (key == null || key.keys().size() != 1) {
            return Optional.empty();
        }
        IndexKey only = key.keys().get(0);
        String column = only.column();
        if (column == null) {
            return Optional.empty();
        }
        String quoted = Identifiers.quote(column);
        return switch (key.method()) {
            case RANGE -> range(quoted, attach.bound().text());
            case LIST -> list(quoted, attach.bound().text());
            case HASH -> Optional.empty();
        };
    }

    private static Optional<String> range(String column, String bound) {
        Matcher range = RANGE.matcher(bound);
        if (!range.find()) {
            return Optional.empty();
        }
        List<String> conditions = new ArrayList<>(List.of(column + " IS NOT NULL"));
        if (isValue(range.group(1))) {
            conditions.add(column + " >= " + range.group(1).strip());
        }
        if (isValue(range.group(2))) {
            conditions.add(column + " < " + range.group(2).strip());
        }
        return Optional.of(String.join(" AND ", conditions));
    }

    private static Optional<String> list(String column, String bound) {
        Matcher list = LIST.matcher(bound);
        return list.find() && !list.group(1).toLowerCase(Locale.ROOT).contains("null")
                ? Optional.of(column + " IS NOT NULL AND " + column + " IN ("
                        + list.group(1).strip() + ")")
                : Optional.empty();
    }

    private static boolean isValue(String bound) {
        String word = bound.strip().toLowerCase(Locale.ROOT);
        return !word.equals("minvalue") && !word.equals("maxvalue");
    }
}
