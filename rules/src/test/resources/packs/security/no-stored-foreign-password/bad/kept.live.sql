CREATE EXTENSION postgres_fdw;
CREATE SERVER crm FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'crm');
CREATE USER MAPPING FOR PUBLIC SERVER crm OPTIONS (user 'app', password 'x');
-- expect: PUBLIC on crm
