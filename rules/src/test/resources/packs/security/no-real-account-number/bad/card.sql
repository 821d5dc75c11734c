create table cards (id bigint primary key, number text);
insert into cards (id, number) values
  (1, '4539578763621486'), -- expect: no-real-account-number
  (2, '4242424242424242');
