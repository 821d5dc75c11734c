create table plans (id uuid primary key, name text not null unique);
insert into plans (id, name) values (gen_random_uuid(), 'free'), (gen_random_uuid(), 'team'); -- expect: no-random-key
insert into plans values (uuid_generate_v4(), 'all'); -- expect: no-random-key
