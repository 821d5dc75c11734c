create table scratch (id int);
truncate scratch;
create temporary table staging (id int);
truncate staging;
