create table orders (id bigint primary key, price numeric(12, 2), amount_cents bigint, costly double precision, ratio real);
