create table t1 (id int);
