create table orders (id bigint primary key);
alter table orders add colum total numeric; -- expect: unreadable-statement
selct 1; -- expect: unreadable-statement
