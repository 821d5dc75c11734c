-- file: flyway.conf
flyway.locations=filesystem:sql
flyway.placeholders.schema=shop
-- file: sql/V1__orders.sql
create table ${schema}.orders (id bigint primary key);
insert into ${schema}.templates (text) values ('Dear ${customer}, dear ${customer}'); -- expect: no-undefined-placeholder
-- runs as ${owner} -- expect: no-undefined-placeholder
