CREATE TABLE g1 (id int)
/
CREATE TABLE g2 (id int)
/
