begin;
alter table events detach partition events_2020 concurrently; -- expect: no-concurrently-in-transaction
commit;
