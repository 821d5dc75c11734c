-- file: 1_orders.up.sql
create table orders (id bigint primary key);
-- file: 1_orders.down.sql
drop table orders;
-- file: 2_goose.up.sql
drop table if exists goose_db_version;
-- file: 2_goose.down.sql
create table goose_db_version (id int primary key, version_id bigint not null);
