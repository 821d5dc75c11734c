create function find(s varchar) returns void language plpgsql security definer as $$
declare
  q text := 'select 1 from orders where true';
begin
  if s is not null then
    q := q || ' and state = ''' || s || '''';
  end if;
  execute q; -- expect: no-injected-argument
end $$;
