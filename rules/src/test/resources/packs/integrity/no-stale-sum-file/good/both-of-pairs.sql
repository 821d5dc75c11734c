-- file: atlas.sum
h1:Mb9ky/V3uRkpFDzlUtuUdCM+2lbaljrbVlvPk6Gl4cE=
1_orders.down.sql h1:BctThNK2YPYF5t8YJoQOxBZAZaAzZZJsxqGAK3KZfJo=
1_orders.up.sql h1:u9G+pVDO+Ctwpzi5vb9xfWnegUnwa4NfAy7kYKy7ScM=
-- file: 1_orders.up.sql
create table orders (id bigint primary key);
-- file: 1_orders.down.sql
drop table orders;
