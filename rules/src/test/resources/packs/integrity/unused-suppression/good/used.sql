-- plimsoll:ignore no-drop-table reason="out of use since March"
drop table orders;
