-- server: 18
-- file: 1.sql
create table orders (id bigint primary key, total numeric, gross numeric generated always as (total * 1.19) virtual);
-- file: 2.sql
alter table orders drop column gross;
