-- Who may come in. Names are post titles; no secret is stored, only hashes of them.
create schema if not exists auth;

create table auth.account (
  id            uuid primary key,
  login         text not null unique check (login = lower(login)),
  password_hash text,
  name_zh       text not null,
  name_en       text not null,
  role          text not null,
  scopes        text[] not null default '{}',
  demo          boolean not null default false,
  enabled       boolean not null default true,
  created_at    timestamptz not null,
  check (role <> 'DEPARTMENT' or cardinality(scopes) > 0)
);

comment on table auth.account is 'People who sign in; an account without a password is for the demonstration only';
comment on column auth.account.scopes is 'Units whose subtrees the account sees; empty for all';

create table auth.token (
  id          uuid primary key,
  name        text not null,
  secret_hash bytea not null,
  role        text not null,
  scopes      text[] not null default '{}',
  created_by  uuid,
  created_at  timestamptz not null,
  expires_at  timestamptz,
  revoked_at  timestamptz
);

comment on table auth.token is 'Bearer tokens of machines; the secret itself is shown once and not kept';
