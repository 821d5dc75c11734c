create table orders (id bigint primary key, created_at timestamptz, day date);
