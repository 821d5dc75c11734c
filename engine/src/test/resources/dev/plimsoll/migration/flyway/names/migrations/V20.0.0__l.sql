create table l (id int);
