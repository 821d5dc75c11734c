create extension plperl;
create extension pgcrypto;
create extension postgres_fdw;
create function f() returns int language plperl as $$ return 1; $$;
