create table events (id bigint generated always as identity primary key, kind integer);
create table logs (id bigserial primary key);
create table countries (number integer primary key);
create table links (a integer, b integer, primary key (a, b));
create temporary table scratch (id serial primary key);
