create role app;
create function noted() returns trigger language plpgsql security definer as $$ begin return new; end $$;
