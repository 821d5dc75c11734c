alter type order_state add value 'settled';
