-- file: V1__users.sql
create table users (id bigint primary key, email text, name text, price numeric, home text);
create table countries (id bigint primary key, code text);
-- head
-- file: V2__expand.sql
alter table users add column email_address text;
alter table users add column price_cents bigint;
alter table users add column country text;
create table homes (user_id bigint primary key, home text);
-- file: V3__copy.sql
update users set email_address = email where email_address is null;
update users set country = c.code from countries c where c.id = users.id;
insert into homes (user_id, home) select id, home from users;
-- file: V4__contract.sql
alter table users drop column email; -- expect: no-contract-with-expand
alter table users rename column price to price_old; -- expect: no-contract-with-expand
alter table countries drop column code; -- expect: no-contract-with-expand
alter table users drop column home; -- expect: no-contract-with-expand
