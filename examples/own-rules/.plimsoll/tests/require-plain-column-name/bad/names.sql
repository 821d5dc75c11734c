create table orders (
    id bigint primary key,
    "createdAt" timestamptz, -- expect: require-plain-column-name
    paid boolean -- expect: require-plain-column-name
);
alter table orders add column "Note" text; -- expect: require-plain-column-name
