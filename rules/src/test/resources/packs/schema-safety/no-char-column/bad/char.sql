create table users (
  id bigint primary key,
  state char(10), -- expect: no-char-column
  code character -- expect: no-char-column
);
alter table users add column z bpchar(3); -- expect: no-char-column
