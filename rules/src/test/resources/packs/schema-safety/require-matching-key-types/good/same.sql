create table orders (id bigserial primary key);
create table lines (id bigint primary key, order_id bigint references orders (id));
create table codes (code varchar(3) primary key);
create table prices (code varchar(10) references codes (code));
