CREATE TABLE payments (card_token text, cvv text);
CREATE TABLE cards (id int, "cardCvc" text);
-- expect: public.payments
-- expect: public.cards
