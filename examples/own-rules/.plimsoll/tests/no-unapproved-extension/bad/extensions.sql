create extension if not exists pgcrypto;
create extension dblink; -- expect: no-unapproved-extension
