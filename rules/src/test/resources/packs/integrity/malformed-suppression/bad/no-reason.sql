-- plimsoll:ignore no-drop-table -- expect: malformed-suppression
drop table orders;
