create schema scratch;
create table scratch.t (id int primary key);
drop schema scratch cascade;
