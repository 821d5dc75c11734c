-- file: 1_types.sql
create domain email as text;
create table users (id bigint primary key, email email);
-- file: 2_change.sql
alter domain email add constraint email_has_at check (value like '%@%') not valid;
alter domain email set default '';
