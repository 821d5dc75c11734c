create table orders (id bigint primary key, tenant bigint not null, state text);
alter table orders enable row level security;
do $$
declare name text;
begin
  foreach name in array array['orders'] loop
    execute 'create policy own on ' || quote_ident(name) || ' using (true)';
  end loop;
end $$;
