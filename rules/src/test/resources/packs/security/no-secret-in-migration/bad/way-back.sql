-- +goose Up
create table settings (name text primary key, value text);
-- +goose Down
insert into old_settings (value) values ('ghp_KOmxgJTeKdNnFRIBXuDL7DxtpYlSXpfKtHF4'); -- expect: no-secret-in-migration
drop table settings;
