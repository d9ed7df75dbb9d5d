-- Sessions that began with a ticket of the CAS server, so that it can end them.
create table auth.cas_ticket (
  ticket_hash bytea primary key,
  account     uuid not null references auth.account,
  used_at     timestamptz not null,
  ended       boolean not null default false
);

create index cas_ticket_used on auth.cas_ticket (used_at);

comment on table auth.cas_ticket is
  'Service tickets with which sessions began, kept for 30 days; only hashes of them';
