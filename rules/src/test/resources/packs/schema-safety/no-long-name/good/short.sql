create table t (id bigint primary key, customer_id bigint);
create index a23456789_123456789_123456789_123456789_123456789_123456789_123 on t (customer_id);
alter table t add column z text default 'column_very_long_very_long_very_long_very_long_very_long_very_long';
