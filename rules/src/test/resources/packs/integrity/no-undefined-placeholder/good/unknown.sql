-- file: V1__orders.sql
create table ${schema}.orders (id bigint primary key);
