create function empty(t regclass, n int) returns void language plpgsql as $$
begin
  execute 'delete from ' || t || ' where id = ' || n;
end $$;
