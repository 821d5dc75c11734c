-- migrate:up
create table e (id int);

-- migrate:down
