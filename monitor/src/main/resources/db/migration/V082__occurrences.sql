-- What is remembered of cases that raise warnings by themselves, and how they stand.
create table watch.occurrence (
  kind text not null,
  key text not null,
  state jsonb not null,
  ends_at timestamptz,
  position bigint not null,
  primary key (kind, key)
);

create index occurrence_ends on watch.occurrence (ends_at) where ends_at is not null;

comment on table watch.occurrence is
  'incidents, groups of them, complaints, their objects, self-checks, plans, and paths of units';
comment on column watch.occurrence.ends_at is
  'when a warning is over if nothing happens again; null where no time ends it';
comment on column watch.occurrence.position is
  'position of the latest event that was taken in: what stands at or before it changes nothing';
