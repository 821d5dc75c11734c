CREATE TABLE a (id Int64) ENGINE = Memory;
