-- aws_access_key_id = AKIAIOSFODNN7EXAMPLE, or ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
-- psql postgres://postgres:postgres@localhost:5432/shop, postgres://app:${PASSWORD}@db/shop, postgres://user:password@db.internal/shop
create table settings (name text primary key, value text);
insert into settings (name, value) values ('test', 'sk_test_B26R08qzjI6GKFSufrdZSlB5'), ('live', 'sk_live_...'), ('live', 'sk_live_XXXXXXXXXXXXXXXXXXXXXXXX');
insert into settings (name, value) values ('key', '-----BEGIN PRIVATE KEY----- ... -----END PRIVATE KEY-----');
insert into settings (name, value) values ('anon', 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6ImFiY2RlZmdoaWoiLCJyb2xlIjoiYW5vbiJ9.er8bOfZqfM2oeq3hDavJA76rNicHTp8hkqdlm7tOtHW');
insert into settings (name, value) values ('demo', 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJyb2xlIjoic2VydmljZV9yb2xlIiwiaXNzIjoic3VwYWJhc2UtZGVtbyJ9.nsCGRlrwZbqcabUGJmGEp7CgQ0PBQFI14zGtSnovm14');
insert into settings (name, value) values ('word', 'AKIAIZWDIAEQ3KDFYSPSC5LKR4AQXVUPCT'), ('base64', 'nwlavyfErGPmpGXafq0fjzLczbttOofL9H2WjQ5T/AKIAUJZDEGXDNCF32EPFY4MyWuUFjsUNPjc01T5GOBUSZGi6HW');
