create table sessions (id bigint primary key);
create temporary table staging (id int);
