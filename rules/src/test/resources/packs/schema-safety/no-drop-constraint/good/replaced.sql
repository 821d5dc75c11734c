-- file: 1.sql
create table customers (id bigint primary key, email text constraint customers_email_key unique);
create table orders (id bigint primary key, customer_id bigint, total int not null,
    constraint orders_customer_fk foreign key (customer_id) references customers (id),
    constraint orders_total_check check (total > 0),
    constraint orders_total_not_null check (total is not null));
-- file: 2.sql
alter table orders drop constraint orders_customer_fk;
alter table orders add constraint orders_customer_fk foreign key (customer_id) references customers (id) on delete restrict not valid;
alter table orders drop constraint orders_total_not_null;
create unique index concurrently customers_email_idx on customers (lower(email));
alter table customers drop constraint customers_email_key;
-- file: 3.sql
alter table orders drop constraint orders_total_check;
alter table orders drop column total;
