package dev.plimsoll.remedy;

import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import java.util.List;

/** A trigger that gives a column its value from the rest of the row, before the row is written. */
final class SyncTrigger {

    private final ObjectName table;
    private final String name;

    /** @param column that the trigger is named after */
    SyncTrigger(ObjectName table, String column) {
        this.table = table;
        this.name = Names.made(table.name(), List.of(column), "sync");
    }

    /** Sets {@code column} to an expression over the columns of the row, as it would be written in {@code USING}. */
    List<String> computing(String column, String expression) {
        return create("NEW." + Identifiers.quote(column) + " := (SELECT " + expression + " FROM (SELECT NEW.*) AS "
                + Identifiers.quote(table.name()) + ");");
    }

    /** Sets {@code column} to the value of another, with the cast of an assignment. */
    List<String> copying(String column, String from) {
        return create("NEW." + Identifiers.quote(column) + " := NEW." + Identifiers.quote(from) + ";");
    }

    /** Lets either of two columns follow the other, whichever is written. */
    List<String> mirroring(String old, String now) {
        String first = Identifiers.quote(old);
        String second = Identifiers.quote(now);
        return create("""
                IF TG_OP = 'INSERT' AND NEW.%2$s IS NULL THEN
                    NEW.%2$s := NEW.%1$s;
                  ELSIF TG_OP = 'INSERT' OR NEW.%2$s::text IS DISTINCT FROM OLD.%2$s::text THEN
                    NEW.%1$s := NEW.%2$s;
                  ELSE
                    NEW.%2$s := NEW.%1$s;
                  END IF;""".formatted(first, second));
    }

    private List<String> create(String body) {
        String function = table.sibling(name).sql();
        return List.of(
                """
                CREATE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  %s
                  RETURN NEW;
                END $$""".formatted(function, body),
                "CREATE TRIGGER " + Identifiers.quote(name) + " BEFORE INSERT OR UPDATE ON " + table.sql()
                        + "\n  FOR EACH ROW EXECUTE FUNCTION " + function + "()");
    }

    List<String> drop() {
        return List.of(
                "DROP TRIGGER " + Identifiers.quote(name) + " ON " + table.sql(),
                "DROP FUNCTION " + table.sibling(name).sql() + "()");
    }
}
