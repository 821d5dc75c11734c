create table jobs (id bigint primary key, done boolean not null, created_at timestamptz);
create index jobs_done on jobs (done); -- expect: no-useless-index-key
