CREATE EXTENSION postgres_fdw;
CREATE SERVER crm FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'crm');
CREATE SERVER erp FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'erp', sslmode 'require');
-- expect: crm
-- expect: erp
