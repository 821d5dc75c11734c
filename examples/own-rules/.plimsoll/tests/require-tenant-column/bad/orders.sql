create table tenants (id bigint primary key);
create table orders (id bigint primary key, note text); -- expect: require-tenant-column
create table lines (id bigint primary key, tenant_id bigint); -- expect: require-tenant-column
