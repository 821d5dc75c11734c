create table t (id bigint primary key, customer_id bigint);
alter table t add column column_very_long_very_long_very_long_very_long_very_long_very_long bigint; -- expect: no-long-name
create index "Index_Orders_On_Customer_Id_And_Created_At_And_State_And_Warehouse_Id" on t (customer_id); -- expect: no-long-name
alter table t add constraint größen_größen_größen_größen_größen_größen_größen_größen_größen check (id > 0); -- expect: no-long-name
