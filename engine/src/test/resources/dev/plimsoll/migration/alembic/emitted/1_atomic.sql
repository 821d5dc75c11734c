BEGIN;

create table a (id int);

COMMIT;
