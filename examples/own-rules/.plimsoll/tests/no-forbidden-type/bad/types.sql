create table payments (
    id bigint primary key,
    amount money, -- expect: no-forbidden-type
    details json -- expect: no-forbidden-type
);
alter table payments add column paid timestamp; -- expect: no-forbidden-type
