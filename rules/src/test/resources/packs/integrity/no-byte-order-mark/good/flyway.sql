-- file: V1__orders.sql
﻿create table orders (id bigint primary key);
