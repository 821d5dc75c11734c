create table a (id bigint primary key);
create table b (id bigint primary key);
begin;
create table c (id bigint primary key);
create table d (id bigint primary key);
create table e (c bigint references c (id), d bigint references d (id));
commit;
