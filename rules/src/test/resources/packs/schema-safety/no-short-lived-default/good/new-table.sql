create table parts (id bigint primary key);
alter table parts add column state text default 'new' not null;
alter table parts alter column state drop default;
