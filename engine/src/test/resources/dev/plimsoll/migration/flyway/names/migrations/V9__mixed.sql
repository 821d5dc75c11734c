create table n (id int);
vacuum n;
