create table cards (id bigint primary key, number text);
insert into cards (id, number) values (1, '4242 4242 4242 4242'), (2, '378282246310005'), (3, 'DE89370400440532013000');
