-- file: 1.sql
create table orders (id bigint primary key, tenant bigint not null, state text);
create role first;
create role app;
alter table orders owner to first;
-- file: 2.sql
alter table orders owner to app; -- expect: no-owner-change
