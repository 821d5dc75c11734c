-- file: 1.sql
create table auditoriums (id bigint primary key);
-- file: 2.sql
truncate auditoriums;
