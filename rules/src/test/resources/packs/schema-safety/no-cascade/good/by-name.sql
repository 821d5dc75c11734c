drop view monthly_totals;
drop view order_totals;
