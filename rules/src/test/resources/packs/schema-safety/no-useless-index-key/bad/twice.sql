create table jobs (id bigint primary key, state text, owner text);
create index jobs_state on jobs (state, owner, state); -- expect: no-useless-index-key
