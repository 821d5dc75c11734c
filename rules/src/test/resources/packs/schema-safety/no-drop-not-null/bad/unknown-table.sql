alter table elsewhere alter column a drop not null; -- expect: no-drop-not-null
