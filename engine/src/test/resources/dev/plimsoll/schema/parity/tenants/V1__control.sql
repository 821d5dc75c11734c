CREATE SCHEMA control;
CREATE SCHEMA IF NOT EXISTS shared;
SET search_path TO control, public;

CREATE TABLE tenants (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    name text NOT NULL UNIQUE,
    plan text NOT NULL DEFAULT 'free',
    created timestamptz DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE users (
    id bigserial PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    login text NOT NULL,
    password_hash bytea,
    last_seen inet,
    UNIQUE (tenant_id, login)
);
CREATE TYPE role_kind AS ENUM ('reader', 'writer', 'admin');
CREATE TABLE memberships (
    user_id bigint REFERENCES users,
    kind role_kind NOT NULL DEFAULT 'reader',
    granted date,
    PRIMARY KEY (user_id, kind)
);
CREATE TABLE public.settings (key text PRIMARY KEY, value jsonb);
CREATE TABLE settings (tenant_id uuid REFERENCES tenants, key text, value text, PRIMARY KEY (tenant_id, key));
CREATE INDEX ON settings (key);
CREATE INDEX ON public.settings (value);
SET search_path TO shared;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.updated := now(); RETURN NEW; END $$;
CREATE TABLE countries (code char(2) PRIMARY KEY, name text);
CREATE SEQUENCE invoice_number;
