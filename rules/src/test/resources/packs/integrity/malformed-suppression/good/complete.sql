-- plimsoll:ignore no-drop-table, no-cascade reason="out of use since March"
drop table orders cascade;
