package dev.plimsoll.iac.arm;

import java.math.BigDecimal;
import java.util.List;

/** What stands in brackets in a text of a template: {@code [parameters('name')]}. */
sealed interface Expression {

    record Text(String text) implements Expression {}

    record Numeral(BigDecimal number) implements Expression {}

    /** @param name as it is written; functions of the template's own have a namespace and a dot before it */
    record Call(String name, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        boolean is(String function) {
            return name.equalsIgnoreCase(function);
        }
    }

    record Member(Expression of, String name) implements Expression {}

    record Index(Expression of, Expression at) implements Expression {}
}
