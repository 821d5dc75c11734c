-- expect below: malformed-suppression
-- plimsoll:ignore no-drop-table
drop table orders;
