--liquibase formatted sql

--property name:size value:30

--changeset f:1 labels:x context:prod
--comment: two tables
CREATE TABLE h1 (id int, name varchar(${size}));
CREATE TABLE h2 (id int);
--rollback DROP TABLE h1;
--rollback DROP TABLE h2;

--changeset f:early runOrder:first
CREATE TABLE before_turn (id int);

--changeset f:late runOrder:last
CREATE TABLE after_turn (id int);

--changeset f:2 runInTransaction:false
CREATE INDEX CONCURRENTLY h1_id ON h1 (id);

--changeset f:3 splitStatements:false
CREATE FUNCTION four() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
    RETURN 4;
END;
$$;
--rollback DROP FUNCTION four();

--changeset f:4 endDelimiter:@@
CREATE TABLE h3 (id int)@@
CREATE TABLE h4 (id int)@@

--changeset f:5 dbms:oracle
CREATE TABLE elsewhere (id number);

--changeset f:6
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM h1
CREATE TABLE h5 (id int);
/* liquibase rollback
DROP TABLE h5;
*/
