-- migrate:up transaction:false
create index concurrently a_id on a (id);

-- migrate:down
drop index a_id;
