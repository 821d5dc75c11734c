-- file: 1.sql
create table orders (id bigint not null);
-- file: 2.sql
alter table orders add primary key (id); -- expect: require-index-before-unique
