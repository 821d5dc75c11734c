CREATE TABLE dept (id serial PRIMARY KEY, nm text UNIQUE, boss int);
CREATE TABLE emp (
    id serial PRIMARY KEY,
    dept_id int NOT NULL REFERENCES dept,
    nm varchar(30) NOT NULL,
    mgr int REFERENCES emp,
    sal numeric(8, 2) CHECK (sal > 0),
    comm numeric(8, 2),
    CONSTRAINT pay CHECK (sal > comm),
    UNIQUE (dept_id, nm)
);
ALTER TABLE dept ADD FOREIGN KEY (boss) REFERENCES emp ON DELETE SET NULL;
CREATE INDEX emp_name ON emp (lower(nm), dept_id);
CREATE INDEX ON emp (sal) WHERE comm IS NULL;
CREATE TABLE proj (code text PRIMARY KEY, lead int REFERENCES emp (id), dept_id int REFERENCES dept);
CREATE TABLE emp_proj (emp_id int REFERENCES emp, proj_code text REFERENCES proj ON UPDATE CASCADE, hours int, PRIMARY KEY (emp_id, proj_code));
CREATE VIEW emp_list AS SELECT id, nm AS name FROM emp;
CREATE VIEW emp_list_two AS SELECT name FROM emp_list WHERE id > 5;
CREATE VIEW dept_list AS SELECT id, nm FROM dept;
CREATE MATERIALIZED VIEW costs AS SELECT dept_id, sum(sal) AS total FROM emp GROUP BY dept_id;
CREATE INDEX ON costs (total);
