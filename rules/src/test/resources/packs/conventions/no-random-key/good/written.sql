create table plans (id uuid primary key, name text not null unique);
create table seats (id uuid primary key, plan uuid references plans, name text);
insert into plans (id, name) values ('6f1c0f5e-6a53-4a3c-9d0e-0b1a5b6f2c11', gen_random_uuid()::text);
insert into plans (name) values ('default');
insert into plans (id, name) select gen_random_uuid(), name from old_plans;
insert into seats (id, plan, name) values (gen_random_uuid(), null, 'a');
