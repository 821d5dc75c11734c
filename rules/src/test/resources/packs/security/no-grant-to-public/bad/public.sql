grant select on orders to public; -- expect: no-grant-to-public
grant all on all tables in schema shop to public; -- expect: no-grant-to-public
grant create, usage on schema shop to reporting, public; -- expect: no-grant-to-public
alter default privileges in schema shop grant select on tables to public; -- expect: no-grant-to-public
