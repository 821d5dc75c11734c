-- plimsoll:ignore no-drop-tabel reason="x" -- expect: malformed-suppression
drop table orders;
