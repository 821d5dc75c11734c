alter type state add value 'packed' after 'paid';
