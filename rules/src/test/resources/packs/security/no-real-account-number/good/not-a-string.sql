create table events (id bigint primary key);
insert into events (id) values (4539578763621486);
