create table states (name text primary key);
