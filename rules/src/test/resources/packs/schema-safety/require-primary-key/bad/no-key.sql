create table events (at timestamptz, payload jsonb); -- expect: require-primary-key
