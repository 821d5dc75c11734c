create table public.orders (id bigint primary key);
create temporary table scratch (id bigint);
set local search_path = shop;
create table lines (id bigint primary key);
