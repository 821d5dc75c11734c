create schema vendor;
create table orders (id bigint primary key, created_at timestamptz, is_paid boolean, has_note boolean);
create table vendor."Import" (id bigint primary key, "rawData" text);
