create table orders (id bigint primary key); -- expect: require-qualified-name
