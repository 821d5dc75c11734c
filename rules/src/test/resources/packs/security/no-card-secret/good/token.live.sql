CREATE TABLE payments (card_token text, cvv_checked boolean, last_four text);
