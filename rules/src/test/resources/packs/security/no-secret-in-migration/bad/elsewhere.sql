-- the job runs with ghp_KOmxgJTeKdNnFRIBXuDL7DxtpYlSXpfKtHF4 -- expect: no-secret-in-migration
-- and reads postgres://app:mwufUxbvJDCTby@db.shop.internal/shop -- expect: no-secret-in-migration
create table settings (name text primary key, value text); -- expect below: no-secret-in-migration
insert into settings (name, value) values ('key', '-----BEGIN RSA PRIVATE KEY-----
mSM9wCZ7Uw9xfogoEmvnEN5N1aE6PwZPf1Qh6yYTWmE4lBYOvfZ8UzDzV8fUkkib
jL5DZPjN0MEQ7wjJJibaZUPgHV7iB3m03nbqnsGpWLuqIA1id6Vw5DQL05HA064G
iIjHGb3CXlMaXZjljENUhJduRHHJEYXg4JdpmrcXgGCJbW56eCuNGMGmSrCGIZEG
8pSH4487q7J58m1CiAhzCueQpBenQtYh5Xj8TPQxjq4i9DoV8gz4FkQ1okTBGzvA
-----END RSA PRIVATE KEY-----');
copy settings (name, value) from stdin;
stripe	sk_live_vHNsG9eh6Yo4gfqrc5XlrWi0 -- expect: no-secret-in-migration
\.
