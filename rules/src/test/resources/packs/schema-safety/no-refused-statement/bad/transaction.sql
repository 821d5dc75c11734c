begin;
vacuum orders; -- expect: no-refused-statement
commit;
