do $$
declare t text;
begin
  select tablename into t from pg_tables limit 1;
  execute 'drop table ' || t; -- expect: opaque-statement
end $$;
