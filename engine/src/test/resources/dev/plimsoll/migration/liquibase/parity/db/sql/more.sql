CREATE TABLE f1 (id int);
-- a comment
CREATE TABLE f2 (id int, owner text DEFAULT '${owner}');
