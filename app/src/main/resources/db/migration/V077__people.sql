-- Looking after accounts: who changed what, who may stand in for whom, who took over from whom.
alter table auth.account add column external_id text unique;
alter table auth.account add column erased_at timestamptz;

comment on column auth.account.external_id is
  'Number under which the single sign-on of the college knows the person; null for none';

create table auth.contact (
  account    uuid primary key references auth.account,
  mail       text,
  phone      text,
  changed_at timestamptz not null
);

comment on table auth.contact is
  'Personal data: deleted with the erasure of the account; copied nowhere';

create table auth.deputy (
  account   uuid not null references auth.account,
  deputy    uuid not null references auth.account,
  until     date not null,
  named_by  uuid not null,
  named_at  timestamptz not null,
  primary key (account, deputy),
  check (account <> deputy)
);

comment on table auth.deputy is 'Who may act for whom, up to and including a day';

create table auth.handover (
  predecessor uuid primary key references auth.account,
  successor   uuid not null references auth.account,
  ordered_by  uuid not null,
  at          timestamptz not null,
  check (predecessor <> successor)
);

comment on table auth.handover is 'Whose work passed to whom when staff changed';

create table auth.password_link (
  secret_hash bytea primary key,
  account     uuid not null references auth.account,
  issued_by   uuid not null,
  expires_at  timestamptz not null
);

comment on table auth.password_link is
  'Links with which a password is set once; the secret itself is shown once and not kept';

create table auth.account_change (
  position bigint generated always as identity primary key,
  account  uuid not null references auth.account,
  at       timestamptz not null,
  by       uuid not null,
  what     text not null,
  was      text,
  became   text
);

create index account_change_of on auth.account_change (account, position desc);

comment on table auth.account_change is
  'Every change of an account: when, by whom, what; the values of an erased person are emptied';
