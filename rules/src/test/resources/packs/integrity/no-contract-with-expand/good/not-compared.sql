-- file: V1__users.sql
create table users (id bigint primary key, email text);
-- file: V2__expand.sql
alter table users add column email_address text;
update users set email_address = email;
-- file: V3__contract.sql
alter table users drop column email;
