create function exec_sql(query text) returns void language plpgsql as $$
begin
  execute query; -- expect: no-injected-argument
end $$;
