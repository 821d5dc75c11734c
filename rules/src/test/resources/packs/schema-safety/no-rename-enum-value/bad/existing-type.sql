-- file: 1.sql
create type order_state as enum ('new', 'paid');
-- file: 2.sql
alter type order_state rename value 'paid' to 'settled'; -- expect: no-rename-enum-value
