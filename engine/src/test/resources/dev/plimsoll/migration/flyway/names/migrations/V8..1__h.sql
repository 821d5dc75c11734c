create table h (id int);
