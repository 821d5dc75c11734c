SET lock_timeout = '2s';

CREATE INDEX products_name_idx ON products (lower(name));
