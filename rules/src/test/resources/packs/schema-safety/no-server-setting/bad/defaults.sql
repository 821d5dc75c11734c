alter database shop set synchronous_commit = off; -- expect: no-server-setting
alter role app set session_replication_role = replica; -- expect: no-server-setting
alter role app set statement_timeout = 0; -- expect: no-server-setting
