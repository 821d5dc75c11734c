create table parts (id bigint primary key, total int);
alter table parts add constraint parts_total_check check (total >= 0);
