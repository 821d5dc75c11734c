create table settings (name text primary key, value text);
insert into settings (name, value) values ('aws', 'AKIAUJZDEGXDNCF32EPF'); -- expect: no-secret-in-migration
insert into settings (name, value) values ('google', 'AIzaJBd0Kh8oOOL8dKLzdocJ2isAjIhKtJ0RlgL'); -- expect: no-secret-in-migration
insert into settings (name, value) values ('github', 'ghp_KOmxgJTeKdNnFRIBXuDL7DxtpYlSXpfKtHF4'); -- expect: no-secret-in-migration
insert into settings (name, value) values ('github_fine', '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'); -- expect: no-secret-in-migration
insert into settings (name, value) values ('gitlab', 'glpat-CzJr4i0B3JrTAwR4y9oj'); -- expect: no-secret-in-migration
insert into settings (name, value) values ('slack', 'xoxb-122330792440-268599528907-53X83RZJzzzzgEOzdmenCkhv'); -- expect: no-secret-in-migration
insert into settings (name, value) values ('stripe', 'sk_live_MdgaKjIg8xNbe3nNyjOq9wMx'); -- expect: no-secret-in-migration
insert into settings (name, value) values ('npm', 'npm_Ehh2FDEEtfjgVvVqE1SkHbn88HxjSI6bWHtP'); -- expect: no-secret-in-migration
insert into settings (name, value) values ('jwt', 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJyb2xlIjoic2VydmljZV9yb2xlIiwiaXNzIjoic2hvcCJ9.3fS2qHx6kwXoIIXGvOoNZYW2mZp0zVZomHFwUbbYrEq'); -- expect: no-secret-in-migration
