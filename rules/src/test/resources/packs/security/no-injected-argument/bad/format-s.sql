create function empty(t text, n int) returns void language plpgsql as $$
begin
  execute format('delete from %s where id = %s', t, n); -- expect: no-injected-argument
end $$;
