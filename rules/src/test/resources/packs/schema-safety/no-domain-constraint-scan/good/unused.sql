-- file: 1_types.sql
create domain email as text;
-- file: 2_change.sql
alter domain email add constraint email_has_at check (value like '%@%');
