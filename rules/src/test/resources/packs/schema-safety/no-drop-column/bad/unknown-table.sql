alter table orders drop column if exists note; -- expect: no-drop-column
