create role app login;
grant pg_monitor to app;
grant pg_read_all_stats to app;
create role readers;
grant readers to app;
