-- server: 14
create role reporting login; -- expect: require-closed-public-schema
create role app login;
