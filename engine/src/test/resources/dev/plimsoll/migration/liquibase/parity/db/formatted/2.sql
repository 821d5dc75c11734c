CREATE TABLE raw1 (id int);
CREATE TABLE raw2 (id int);
