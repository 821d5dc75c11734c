CREATE TABLE jobs (call text, relation regclass, kind regtype);
