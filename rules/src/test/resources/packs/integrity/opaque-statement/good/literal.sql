do $$
begin
  execute 'create table orders (id bigint primary key)';
end $$;
