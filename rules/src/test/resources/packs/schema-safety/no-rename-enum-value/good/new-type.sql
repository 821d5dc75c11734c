create type order_state as enum ('new', 'payed');
alter type order_state rename value 'payed' to 'paid';
