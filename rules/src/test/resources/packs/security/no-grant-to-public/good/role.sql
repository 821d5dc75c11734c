grant select on orders to order_readers;
grant usage on schema shop to public;
revoke all on schema public from public;
