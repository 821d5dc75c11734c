create table Orders (Id bigint primary key, "sku" text);
