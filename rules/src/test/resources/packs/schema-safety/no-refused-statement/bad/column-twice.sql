create table orders (id bigint primary key, sku text, "sku" int); -- expect: no-refused-statement
create view pairs (a, a) as select 1, 2; -- expect: no-refused-statement
