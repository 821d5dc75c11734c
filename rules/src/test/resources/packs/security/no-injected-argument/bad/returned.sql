create function rows_of(filter text) returns setof record language plpgsql as $$
begin
  return query execute 'select * from orders where ' || coalesce(filter, 'true'); -- expect: no-injected-argument
end $$;
