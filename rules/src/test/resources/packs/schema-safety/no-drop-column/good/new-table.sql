create table orders (id bigint primary key, note text);
alter table orders drop column note;
