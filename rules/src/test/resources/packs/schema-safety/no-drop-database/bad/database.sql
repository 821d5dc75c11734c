drop database if exists shop; -- expect: no-drop-database
