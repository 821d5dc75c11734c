create table j (id int);
