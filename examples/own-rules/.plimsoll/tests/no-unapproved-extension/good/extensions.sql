create extension pgcrypto;
create extension citext;
