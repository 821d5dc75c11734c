create table t3 (id int);
