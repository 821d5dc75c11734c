create table public.schema_migrations (version varchar(128) primary key);
insert into public.schema_migrations (version) values ('1'), ('2');
create table migrations_of_birds (id bigint primary key);
delete from migrations_of_birds where id = 1;
alter table _prisma_migrations enable row level security;
update alembic_version set version_num = 'a' where version_num = 'b';
insert into databasechangelog (id) values ('1');
