package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SourceRange;

/**
 * Two transactions that lock the same two tables in different order.
 *
 * @param effect with which the later transaction locks {@code second}, holding {@code first}
 * @param earlier where another transaction locks {@code first}, holding {@code second}
 */
@ForRules
public record LockInversion(Effect effect, ObjectName first, ObjectName second, SourceRange earlier) {}
