create table i (id int);
