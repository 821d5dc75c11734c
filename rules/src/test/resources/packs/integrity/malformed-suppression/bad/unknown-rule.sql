-- expect below: malformed-suppression
-- plimsoll:ignore no-drop-tabel reason="x"
drop table orders;
