create table a (id bigint primary key);
create table b (id bigint primary key);
create table c (a bigint references a (id), b bigint references b (id));
