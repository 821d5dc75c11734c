-- file: atlas.sum
h1:K29DLTJgrX0NQtl9FiazGDdqFGoMas6m4Xz/dWnkhFg=
1_orders.up.sql h1:+EyowP//z+lXKIsMbzJM+pYGXr34QeobRMsHHD49pYQ=
-- file: 1_orders.up.sql
create table orders (id bigint primary key);
-- file: 1_orders.down.sql
drop table orders;
