create table g (id int);
