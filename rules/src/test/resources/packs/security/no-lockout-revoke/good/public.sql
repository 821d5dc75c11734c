-- file: 1.sql
create table orders (id bigint primary key, tenant bigint not null, state text);
grant select on orders to public;
-- file: 2.sql
revoke select on orders from public;
