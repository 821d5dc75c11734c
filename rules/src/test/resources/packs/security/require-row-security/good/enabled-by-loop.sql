create table orders (id bigint primary key, tenant bigint not null, state text);
create policy own on orders using (tenant = current_setting('app.tenant')::bigint);
do $$
declare name text;
begin
  for name in select tablename from pg_tables where schemaname = 'public' loop
    execute format('alter table %I enable row level security', name);
  end loop;
end $$;
