package dev.plimsoll.schema;

import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Expression.Call;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.TypeName;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Functions and types that an expression names, after they got other names: the server knows them by number, a text does not. */
final class MentionedObjects {

    private MentionedObjects() {}

    static Expression functionRenamed(Expression old, ObjectName from, ObjectName to) {
        if (old.functions().stream().noneMatch(function -> means(function, from))) {
            return old;
        }
        Set<Call> calls = new LinkedHashSet<>();
        old.calls().forEach(call -> calls.add(means(call.function(), from) ? new Call(to, call.arguments()) : call));
        return new Expression(
                old.range(),
                replaced(old.text(), from, to, true),
                old.kind(),
                calls,
                old.columns(),
                old.casts(),
                old.notNullColumns(),
                old.columnCast(),
                old.comparesNull());
    }

    static Expression typeRenamed(Expression old, ObjectName from, ObjectName to) {
        if (old.casts().stream().noneMatch(type -> means(type.objectName(), from))) {
            return old;
        }
        return new Expression(
                old.range(),
                replaced(old.text(), from, to, false),
                old.kind(),
                old.calls(),
                old.columns(),
                old.casts().stream()
                        .map(type -> means(type.objectName(), from)
                                ? new TypeName(to.schema(), to.name(), type.modifiers(), type.arrayDimensions())
                                : type)
                        .toList(),
                old.notNullColumns(),
                old.columnCast(),
                old.comparesNull());
    }

    private static boolean means(ObjectName written, ObjectName object) {
        return written.name().equals(object.name())
                && (written.schema() == null || written.schema().equals(object.schema()));
    }

    /** @param calls whether calls of a function are meant, else types that something is cast to */
    private static String replaced(String text, ObjectName from, ObjectName to, boolean calls) {
        StringBuilder result = new StringBuilder();
        int copied = 0;
        int qualifier = -1;
        int qualifierEnd = -1;
        for (ExpressionText.Words words = new ExpressionText.Words(text); words.next(); ) {
            boolean qualified = qualifier >= 0
                    && text.substring(qualifierEnd, words.start()).strip().equals(".");
            int start = qualified ? qualifier : words.start();
            boolean here =
                    calls ? words.isCall() : isCastTo(text.substring(0, start).stripTrailing());
            if (words.word().equals(from.name()) && here && start >= copied) {
                result.append(text, copied, start).append(to.sql());
                copied = words.end();
            }
            qualifier = words.word().equals(from.schema()) ? words.start() : -1;
            qualifierEnd = words.end();
        }
        return result.append(text, copied, text.length()).toString();
    }

    private static boolean isCastTo(String before) {
        return before.endsWith("::") || before.toLowerCase(Locale.ROOT).endsWith(" as");
    }
}
