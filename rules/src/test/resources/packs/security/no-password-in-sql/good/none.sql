create role reporting login;
create role shop login password '${shop_password}';
alter role reporting password null;
