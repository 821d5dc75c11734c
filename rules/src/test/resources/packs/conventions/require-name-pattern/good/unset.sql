create table "Any Name" (id bigint primary key);
