-- file: V1__users.sql
create table users (id bigint primary key, legacy text, email text);
create table flags (id bigint primary key);
-- head
-- file: V2__new.sql
alter table users add column nickname text;
update users set nickname = email;
alter table users add column state text;
create table orders (id bigint primary key, price numeric);
-- file: V3__old.sql
alter table users drop column legacy;
drop table flags;
alter table users drop column nickname;
alter table orders add column price_cents bigint;
-- file: V4__new_table.sql
update orders set price_cents = price * 100;
alter table users alter column state set default 'new';
-- file: V5__contract.sql
alter table orders drop column price;
alter table orders alter column price_cents set not null;
alter table users alter column state set not null;
