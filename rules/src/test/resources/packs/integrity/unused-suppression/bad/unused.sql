-- expect below: unused-suppression
-- plimsoll:ignore no-drop-table reason="out of use"
create table orders (id bigint primary key);
