-- atlas:txmode none

select 1;
