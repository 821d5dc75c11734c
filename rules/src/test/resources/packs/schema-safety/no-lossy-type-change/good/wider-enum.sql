-- file: 1.sql
create type state as enum ('open', 'closed');
create type state_new as enum ('open', 'closed', 'lost');
create table orders (id bigint primary key, state state, code text);
-- file: 2.sql
alter table orders alter column state type state_new using state::text::state_new;
alter table orders alter column code type text using coalesce(code, '');
