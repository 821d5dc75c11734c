-- file: 1.sql
create type state as enum ('open', 'closed', 'lost');
create type state_new as enum ('open', 'closed');
create table orders (id bigint primary key, state state, kind text, code text, at timestamptz, nr text);
-- file: 2.sql
alter table orders alter column state type state_new using state::text::state_new; -- expect: no-lossy-type-change
alter table orders alter column kind type state using kind::state; -- expect: no-lossy-type-change
alter table orders alter column code type text using left(code, 5); -- expect: no-lossy-type-change
alter table orders alter column nr type int using nr::int; -- expect: no-lossy-type-change
alter table orders alter column at type timestamptz using null; -- expect: no-lossy-type-change
