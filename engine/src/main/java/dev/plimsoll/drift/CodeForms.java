package dev.plimsoll.drift;

import dev.plimsoll.model.Difference.Facet;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RewriteRule;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.Trigger;
import dev.plimsoll.model.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Views, routines, triggers, rules, and what else stands by itself. */
final class CodeForms {

    private static final Pattern STANDARD_BODY = Pattern.compile("(?i)\\s*(RETURN|BEGIN\\s+ATOMIC)\\b");

    private static final String RECORD = "record";

    private CodeForms() {}

    static List<DriftObject> of(DriftSide side) {
        List<DriftObject> all = new ArrayList<>();
        Set<ObjectName> views = new HashSet<>();
        for (View view : side.views()) {
            views.add(view.name());
            Forms forms = new Forms()
                    .list("columns", view.columns())
                    .form("query", Form.query(view.query().text()));
            view.options().forEach((name, value) -> forms.text(name.toLowerCase(Locale.ROOT), option(value)));
            all.add(DriftObject.of(
                            DriftKey.of(ObjectKind.VIEW, view.name()), Facet.CODE, Forms.in(view.name()), forms.done())
                    .from(view.origin()));
        }
        side.routines().forEach(routine -> all.add(routine(routine)));
        for (RewriteRule rule : side.rules()) {
            ObjectKind relation = views.contains(rule.relation()) ? ObjectKind.VIEW : ObjectKind.TABLE;
            all.add(DriftObject.of(
                            DriftKey.of(ObjectKind.RULE, rule.relation() + "." + rule.name()),
                            Facet.CODE,
                            List.of(DriftKey.of(relation, rule.relation())),
                            new Forms()
                                    .text("event", rule.event())
                                    .flag("instead", rule.instead())
                                    .done())
                    .from(rule.origin()));
        }
        side.statistics()
                .forEach(each -> all.add(DriftObject.of(
                                DriftKey.of(ObjectKind.STATISTICS, each.name()),
                                Facet.STRUCTURE,
                                List.of(DriftKey.of(ObjectKind.TABLE, each.table())),
                                new Forms().text("table", each.table()).done())
                        .from(each.origin())));
        side.publications()
                .forEach(each -> all.add(DriftObject.of(
                                DriftKey.of(ObjectKind.PUBLICATION, each.name()),
                                Facet.TOPOLOGY,
                                List.of(),
                                new Forms()
                                        .flag("all tables", each.allTables())
                                        .list("tables", each.tables())
                                        .done())
                        .from(each.origin())));
        all.addAll(extensions(side));
        return all;
    }

    /** Whichever version they have. */
    static List<DriftObject> extensions(DriftSide side) {
        return side.extensions().entrySet().stream()
                .map(each -> DriftObject.of(
                        DriftKey.of(ObjectKind.EXTENSION, each.getKey()),
                        Facet.VERSION,
                        List.of(),
                        new Forms().text("schema", each.getValue()).done()))
                .toList();
    }

    /** Of an option that is only named, {@code true} is the value. */
    private static String option(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.isEmpty() || lower.equals("on") || lower.equals("1") ? "true" : lower;
    }

    private static DriftObject routine(Routine routine) {
        Forms forms = new Forms()
                .text("language", routine.language().toLowerCase(Locale.ROOT))
                .form("body", body(routine))
                .flag("security definer", routine.securityDefiner())
                .list("settings", List.copyOf(routine.settings().keySet()));
        if (!routine.procedure()) {
            forms.text("volatility", routine.volatility().name().toLowerCase(Locale.ROOT));
            forms.form("returns", returns(routine));
        }
        ObjectKind kind = routine.procedure() ? ObjectKind.PROCEDURE : ObjectKind.FUNCTION;
        String arguments = routine.arguments().stream().map(Forms::type).collect(Collectors.joining(", ", "(", ")"));
        List<DriftKey> parents = new ArrayList<>(Forms.in(routine.name()));
        routine.arguments().forEach(argument -> parents.addAll(Forms.of(argument)));
        parents.addAll(Forms.of(routine.returns()));
        return DriftObject.of(DriftKey.of(kind, routine.name() + arguments), Facet.CODE, parents, forms.done())
                .from(routine.origin());
    }

    /** A body of standard SQL is no text to the server, which prints it anew. */
    private static @Nullable Form body(Routine routine) {
        String body = routine.body();
        if (body == null) {
            return null;
        }
        boolean standard = routine.language().equalsIgnoreCase("sql")
                && STANDARD_BODY.matcher(body).lookingAt();
        return standard ? Form.query(body) : Form.body(body);
    }

    /** One column of a result, or one OUT argument, is its type; several are a record. */
    private static Form returns(Routine routine) {
        String type = Forms.type(routine.returns());
        return type == null || type.equals(RECORD) ? Form.unsure(RECORD) : Form.of(type);
    }

    static DriftObject trigger(Table table, DriftKey tableKey, Trigger trigger) {
        Forms forms = new Forms()
                .text("timing", trigger.timing())
                .form("events", Form.sorted(trigger.events()))
                .flag("for each row", trigger.forEachRow())
                .text("function", trigger.function())
                .flag("disabled", !trigger.enabled());
        DriftKey key = DriftKey.of(ObjectKind.TRIGGER, table.name() + "." + trigger.name());
        return DriftObject.of(
                        key,
                        Facet.CODE,
                        List.of(tableKey, DriftKey.of(ObjectKind.FUNCTION, trigger.function() + "()")),
                        forms.done())
                .from(table.origin());
    }
}
