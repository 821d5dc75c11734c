alter role app set statement_timeout = '30s';
alter role app reset synchronous_commit;
alter database shop set timezone to 'UTC';
