-- file: 1_orders.up.sql
\restrict k3Jq9 -- expect: no-client-command
create table orders (id bigint primary key);
\copy orders from 'orders.csv' -- expect: no-client-command
\unrestrict k3Jq9 -- expect: no-client-command
