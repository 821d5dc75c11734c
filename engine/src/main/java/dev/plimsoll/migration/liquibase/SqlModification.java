package dev.plimsoll.migration.liquibase;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** {@code modifySql}: what a changeset does to the statements that Liquibase makes for it. */
final class SqlModification {

    private final List<UnaryOperator<String>> steps = new ArrayList<>();

    /** @param rollback whether it is for the statements that take the changeset back */
    static SqlModification of(Node changeset, boolean rollback) {
        SqlModification modification = new SqlModification();
        for (Node modifySql : changeset.all("modifySql")) {
            if (Dbms.includesPostgres(modifySql.text("dbms"))
                    && (!rollback || modifySql.is("applyToRollback", false))) {
                modifySql.children().forEach(modification::add);
            }
        }
        return modification;
    }

    private void add(Node step) {
        String value = String.valueOf(step.text("value"));
        String replace = step.text("replace");
        String with = step.text("with") == null ? "" : String.valueOf(step.text("with"));
        switch (step.name()) {
            case "append" -> steps.add(sql -> sql + value);
            case "prepend" -> steps.add(sql -> value + sql);
            case "replace" -> {
                if (replace != null) {
                    steps.add(sql -> sql.replace(replace, with));
                }
            }
            case "regExpReplace" -> {
                if (replace != null) {
                    steps.add(sql -> replaced(sql, replace, with));
                }
            }
            default -> {}
        }
    }

    /** Linear in the length of the statement, whatever the pattern; one that RE2/J does not read changes nothing. */
    private static String replaced(String sql, String pattern, String with) {
        try {
            return Pattern.compile(pattern).matcher(sql).replaceAll(with);
        } catch (PatternSyntaxException | IndexOutOfBoundsException e) {
            return sql;
        }
    }

    String apply(String sql) {
        String modified = sql;
        for (UnaryOperator<String> step : steps) {
            modified = step.apply(modified);
        }
        return modified;
    }
}
