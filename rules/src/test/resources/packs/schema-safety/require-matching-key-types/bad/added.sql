create table orders (a bigint, b text, primary key (a, b));
create table lines (id bigint primary key, a bigint, b varchar(10));
alter table lines add constraint lines_order foreign key (a, b) references orders (a, b); -- expect: require-matching-key-types
