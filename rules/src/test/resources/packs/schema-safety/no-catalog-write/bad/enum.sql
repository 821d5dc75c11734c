create type state as enum ('open', 'closed', 'unused');
delete from pg_enum where enumlabel = 'unused'; -- expect: no-catalog-write
update pg_catalog.pg_attribute set atttypmod = 24 where attname = 'sku'; -- expect: no-catalog-write
