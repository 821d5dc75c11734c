-- file: V1__users.sql
create table users (id bigint primary key, email text);
-- file: V2__expand.sql
alter table users add column email_address text;
update users set email_address = email;
-- head
-- file: V3__contract.sql
alter table users drop column email;
alter table users alter column email_address set not null;
