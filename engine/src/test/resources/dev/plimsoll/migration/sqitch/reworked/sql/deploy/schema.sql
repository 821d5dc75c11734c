begin;
create schema s;
commit;
