create table parts (id bigint primary key, name text not null);
alter table parts alter column name drop not null;
