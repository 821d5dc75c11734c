create table pg_notes (id bigint primary key);
insert into pg_notes (id) select oid from pg_enum;
update pg_settings set setting = '2s' where name = 'lock_timeout';
