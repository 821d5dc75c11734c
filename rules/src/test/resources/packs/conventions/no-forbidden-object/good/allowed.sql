create function total() returns int language sql as 'select 1';
