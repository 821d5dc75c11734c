create table numbers (n int);
select n ! from numbers; -- expect: no-newer-syntax
select n from numbers where n is of (int); -- expect: no-newer-syntax
