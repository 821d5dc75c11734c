create function find(s text) returns void language plpgsql as $$
declare q text := format('select 1 from orders where state = %L', s);
begin
  execute q;
end $$;
