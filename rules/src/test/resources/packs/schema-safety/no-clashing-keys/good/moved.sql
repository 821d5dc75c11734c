create table roles (id serial primary key, name text);
insert into roles (id, name) values (1, 'admin');
select setval('roles_id_seq', 1);
