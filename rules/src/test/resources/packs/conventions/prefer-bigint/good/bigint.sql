create table orders (id bigint primary key, quantity bigint, ratio numeric);
