create table events (id bigint primary key, number text);
insert into events (id, number) values (1, '4539578763621486'), (2, '4539578763621487'), (3, '4539578763621488'), (4, 'DE00500105175407324931');
