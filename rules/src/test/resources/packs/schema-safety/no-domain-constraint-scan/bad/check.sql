-- file: 1_types.sql
create domain email as text;
create table users (id bigint primary key, email email);
-- file: 2_change.sql
alter domain email add constraint email_has_at check (value like '%@%'); -- expect: no-domain-constraint-scan
alter domain email set not null; -- expect: no-domain-constraint-scan
