-- file: atlas.sum
h1:27i40E5PFFAqFr+UNBnPH4DTvnkZJM6cVka7I3ZVtCw=
1_orders.sql h1:AHN2imXjuNMh1nVsZjO1p/TSmTdHX5Q6LEXmmAVpah8=
-- file: 0_seed.sql
-- atlas:sum ignore

select 1;
-- file: 1_orders.sql
create table orders (id bigint primary key);
