create table orders (shop bigint, id bigint, primary key (shop, id));
create table lines (shop bigint not null, order_id bigint not null, foreign key (shop, order_id) references orders (shop, id));
create table notes (shop bigint, order_id bigint, foreign key (shop, order_id) references orders (shop, id) match full);
