-- atlas:txmode none
create table b (id int);
