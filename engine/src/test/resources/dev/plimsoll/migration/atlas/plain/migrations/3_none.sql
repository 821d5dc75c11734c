-- note
-- atlas:txmode none

create index concurrently a_id on a (id);
