create type state as enum ('new', 'paid'); -- expect: no-enum-type
