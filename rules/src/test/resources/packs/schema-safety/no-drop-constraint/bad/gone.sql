-- file: 1.sql
create table customers (id bigint primary key, email text constraint customers_email_key unique);
create table orders (id bigint primary key, customer_id bigint, total int,
    constraint orders_customer_fk foreign key (customer_id) references customers (id),
    constraint orders_total_check check (total > 0));
-- file: 2.sql
alter table orders drop constraint orders_customer_fk; -- expect: no-drop-constraint
alter table orders drop constraint orders_total_check; -- expect: no-drop-constraint
alter table customers drop constraint customers_email_key; -- expect: no-drop-constraint
