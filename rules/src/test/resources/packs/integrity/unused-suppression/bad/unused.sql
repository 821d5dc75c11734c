-- plimsoll:ignore no-drop-table reason="out of use" -- expect: unused-suppression
create table orders (id bigint primary key);
