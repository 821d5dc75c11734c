drop schema reporting cascade; -- expect: no-drop-schema
drop schema if exists staging; -- expect: no-drop-schema
