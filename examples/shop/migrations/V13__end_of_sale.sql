UPDATE products SET discount_percent = 0;
