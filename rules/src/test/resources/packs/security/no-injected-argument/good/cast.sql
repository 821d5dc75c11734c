create function drop_one(n text) returns void language plpgsql as $$
begin
  execute 'delete from orders where id = ' || n::bigint;
end $$;
