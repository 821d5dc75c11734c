-- atlas:checkpoint

create table a (id int);
