create unlogged table sessions (id bigint primary key); -- expect: no-unlogged-table
