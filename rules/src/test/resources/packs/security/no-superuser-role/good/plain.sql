create role app login nosuperuser;
alter role reporting nobypassrls;
