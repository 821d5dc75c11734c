-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2) not null default 0, note text);
-- file: 2_change.sql

do $$ begin -- expect: no-single-transaction-loop
    loop
        update orders set note = '' where id in (select id from orders where note is null limit 1000);
        exit when not found;
    end loop;
end $$;
do $$ declare skip int := 0; begin -- expect: no-single-transaction-loop
    loop
        update orders set note = '' where id in (select id from orders order by id limit 1000 offset skip);
        exit when not found;
        skip := skip + 1000;
        commit;
    end loop;
end $$;
begin;
do $$ begin -- expect: no-single-transaction-loop
    loop
        update orders set note = '' where id in (select id from orders where note is null limit 1000);
        exit when not found;
        commit;
    end loop;
end $$;
commit;
