create table parts (id bigint primary key, state text);
update parts set state = 'new' where state is null;
