-- file: 1.sql
create table customers (id bigint primary key, first_name text, last_name text);
-- file: 2.sql
alter table customers add column name text;
update customers set name = first_name || ' ' || last_name;
alter table customers drop column first_name, -- expect: no-drop-column
    drop column last_name; -- expect: no-drop-column
