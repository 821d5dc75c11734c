create function empty(t text, s text) returns void language plpgsql as $$
begin
  execute format('delete from %I where state = %L', t, s);
  execute 'delete from ' || quote_ident(t) || ' where state = ' || quote_literal(s);
  execute 'delete from orders where state = $1' using s;
end $$;
