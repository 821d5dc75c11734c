-- file: flyway.conf
flyway.locations=filesystem:sql
flyway.placeholders.schema_name=shop
-- file: sql/V1__orders.sql
create table ${schema_name}.orders (id bigint primary key);
comment on table ${SCHEMA_NAME}.orders is 'made by ${flyway:user} with ${flyway:filename}';
-- file: sql/V2__template.sql
insert into ${schema_name}.orders (id) values ('${customer}');
-- file: sql/V2__template.sql.conf
placeholderReplacement=false
