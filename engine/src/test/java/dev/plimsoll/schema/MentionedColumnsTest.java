package dev.plimsoll.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionedColumnsTest {

    private static final ObjectName ORDERS = ObjectName.of("public", "orders");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select note from orders",
                "select o.note from orders o",
                "select orders.note from orders",
                "select o.* from orders as o",
                "select *, 1 from orders",
                "table orders",
                "select id from customers union table public.orders",
                "select \"note\" from public.orders",
                "select coalesce(note, '') from orders",
                "select c.id, (select o.note from orders o where o.id = c.id) from customers c",
                "select c.id from customers c join orders on orders.id = c.id where note is null",
                "with x as (select * from orders) select 1 from x"
            })
    void findsTheColumn(String query) {
        assertThat(new MentionedColumns(query).of(ORDERS, "note")).isTrue();
    }

    @Test
    void tellsAKeywordFromAQuotedName() {
        String query = "with w as (select id from \"select\") select w.* from w";

        assertThat(new MentionedColumns(query).of(ObjectName.of("public", "select"), "note"))
                .isFalse();
        assertThat(new MentionedColumns(query).of(ObjectName.of("public", "select"), "id"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from orders",
                "select count(*) from orders",
                "select o.id as note from orders o",
                "select c.note from orders o join customers c on c.id = o.id",
                "select c.* from orders o join customers c on c.id = o.id",
                "select *, (select o.id from orders o where o.id = c.id) from customers c",
                "select (select note from customers where customers.id = o.id) from orders o",
                "select note(id) from orders"
            })
    void passesOverOthersOfItsName(String query) {
        assertThat(new MentionedColumns(query).of(ORDERS, "note")).isFalse();
    }
}
