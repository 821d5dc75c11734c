create role reporting login password 'secret-for-tests'; -- expect: no-password-in-sql
alter user shop with encrypted password 'secret-for-tests'; -- expect: no-password-in-sql
