drop table if exists orders cascade; -- expect: no-cascade
