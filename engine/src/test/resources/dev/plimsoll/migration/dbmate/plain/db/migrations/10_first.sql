-- migrate:up
create table d (id int);

-- migrate:down
