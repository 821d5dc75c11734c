create table orders (id bigint primary key, tenant bigint not null, state text);
create role reporting;
revoke grant option for select on orders from reporting;
