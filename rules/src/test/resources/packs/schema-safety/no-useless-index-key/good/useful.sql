create table jobs (id bigint primary key, done boolean not null, created_at timestamptz, flags boolean[]);
create index jobs_open on jobs (created_at) where not done;
create index jobs_open_by_flag on jobs (done) where created_at is null;
create index jobs_done on jobs (done, created_at);
