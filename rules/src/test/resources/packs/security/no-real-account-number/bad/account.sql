create table accounts (id bigint primary key, iban text);
insert into accounts (id, iban) values (1, 'DE75 5121 0800 1245 1261 99'); -- expect: no-real-account-number
