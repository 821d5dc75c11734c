create table orders (id bigint primary key);
delete from flyway_schema_history where version = '7'; -- expect: no-tool-table-change
alter table public.schema_migrations add column note text; -- expect: no-tool-table-change
insert into _prisma_migrations (id) values ('a'); -- expect: no-tool-table-change
drop table goose_db_version; -- expect: no-tool-table-change
