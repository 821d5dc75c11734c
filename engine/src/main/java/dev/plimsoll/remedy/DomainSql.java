package dev.plimsoll.remedy;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.TypeChange;
import dev.plimsoll.model.TypeChange.AddDomainConstraint;
import dev.plimsoll.model.TypeChange.AlterDomain;
import java.util.List;
import java.util.Optional;

/** Constraints of domains. */
final class DomainSql {

    private DomainSql() {}

    static Optional<SaferForm> unchecked(Effect effect) {
        if (effect.change() instanceof AlterDomain alter) {
            return Optional.of(form(alter, alter.type().name() + "_not_null", "VALUE IS NOT NULL"));
        }
        if (effect.change() instanceof AddDomainConstraint add) {
            Expression check = add.definition().expression();
            String name = add.definition().name();
            return Optional.of(
                    form(add, name == null ? add.type().name() + "_check" : name, check == null ? "…" : check.text()));
        }
        return Optional.empty();
    }

    private static SaferForm form(TypeChange change, String constraint, String check) {
        String alter = "ALTER DOMAIN " + change.type().sql();
        String name = Identifiers.quote(constraint);
        return new SaferForm(
                "Bind new values at once without reading the old ones, and validate when writes may wait; or put the check on the tables.",
                List.of(
                        Steps.titled("now", alter + " ADD CONSTRAINT " + name + " CHECK (" + check + ") NOT VALID"),
                        Steps.titled(
                                "in a later migration, when writes may wait", alter + " VALIDATE CONSTRAINT " + name)));
    }
}
