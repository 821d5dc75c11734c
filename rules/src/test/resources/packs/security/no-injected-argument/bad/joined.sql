create function empty(t text) returns void language plpgsql as $$
begin
  execute 'delete from ' || t; -- expect: no-injected-argument
end $$;
