create function sorted(col text) returns void language plpgsql as $$
declare c text := lower(col);
begin
  if c not in ('id', 'state') then
    c := 'id';
  end if;
  execute 'select id from orders order by ' || c;
end $$;
