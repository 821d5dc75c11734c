-- migrate:up transaction:false
create table b (id int);
create table c (id int);

-- migrate:down
drop table b;
