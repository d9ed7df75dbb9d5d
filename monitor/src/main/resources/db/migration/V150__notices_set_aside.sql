-- A notice that cannot be told holds up no other: it is tried again, and then set aside.
alter table alert.pending
  add column attempts integer not null default 0,
  add column cause text,
  add column failed_at timestamptz;

comment on column alert.pending.attempts is 'how often it could not be told';
comment on column alert.pending.cause is 'why it could not be told the last time';
comment on column alert.pending.failed_at is
  'when it was set aside, until somebody has it told again; null while it is tried';

drop index alert.pending_due;
create index pending_due on alert.pending (due_at) where failed_at is null;
