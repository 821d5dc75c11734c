package dev.plimsoll.sql;

import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.PartitionBound;
import dev.plimsoll.model.PartitionKey;
import dev.plimsoll.model.PartitionKey.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what concerns partitions: {@code PARTITION BY} and the rows that a partition takes. */
final class PartitionReader {

    private final TokenCursor cursor;

    PartitionReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** {@code PARTITION BY …}, or null where it does not stand. */
    @Nullable
    PartitionKey key() {
        if (!cursor.accept(Keyword.PARTITION)) {
            return null;
        }
        cursor.expect(Keyword.BY);
        int start = cursor.position();
        String word = cursor.columnId("RANGE, LIST or HASH");
        Method method = switch (word) {
            case "range" -> Method.RANGE;
            case "list" -> Method.LIST;
            case "hash" -> Method.HASH;
            default -> {
                cursor.moveTo(start);
                throw cursor.fail("RANGE, LIST or HASH");
            }
        };
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        List<IndexKey> keys = new ArrayList<>();
        do {
            keys.add(new IndexKeyReader(cursor).readUnordered());
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return new PartitionKey(method, keys);
    }

    /** {@code FOR VALUES …} or {@code DEFAULT}. */
    PartitionBound bound() {
        int start = cursor.position();
        if (cursor.accept(Keyword.DEFAULT)) {
            return new PartitionBound(cursor.textFrom(start), true);
        }
        cursor.expect(Keyword.FOR, Keyword.VALUES);
        if (cursor.accept(Keyword.WITH)) {
            hash();
        } else if (cursor.accept(Keyword.IN)) {
            values();
        } else {
            cursor.expect(Keyword.FROM);
            values();
            cursor.expect(Keyword.TO);
            values();
        }
        return new PartitionBound(cursor.textFrom(start), false);
    }

    private void hash() {
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        boolean modulus = false;
        boolean remainder = false;
        do {
            if (!modulus && cursor.acceptWord("modulus")) {
                modulus = true;
            } else if (!remainder && cursor.acceptWord("remainder")) {
                remainder = true;
            } else {
                throw cursor.fail("MODULUS and REMAINDER, once each");
            }
            cursor.integer("a number");
        } while (cursor.accept(TokenKind.COMMA));
        if (!modulus || !remainder) {
            throw cursor.fail(modulus ? "REMAINDER" : "MODULUS");
        }
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
    }

    private void values() {
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        ExpressionReader expressions = new ExpressionReader(cursor, new QueryFacts());
        do {
            expressions.any();
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
    }
}
