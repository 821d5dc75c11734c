create table b (id int);
drop index concurrently a_id;
