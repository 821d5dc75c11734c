create function find(s text) returns void language plpgsql as $$
declare q text := 'select 1 from orders';
begin
  execute q || case when s is null then '' else ' where state = $1' end using s;
end $$;
