create table scratch (id int);
drop table scratch;
create temporary table staging (id int);
drop table staging;
