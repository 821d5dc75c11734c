create table m (id int);
create index concurrently m_id on m (id);
