-- What the monitor remembers. It changes in the transaction of the monitor's token and is never
-- replayed: what follows from it was published.
create schema watch;

create table watch.series (
  id bigint generated always as identity primary key,
  control_point text not null,
  unit text not null,
  memory jsonb not null,
  pending_until date,
  position bigint not null,
  unique (control_point, unit)
) with (fillfactor = 60);

comment on column watch.series.memory is 'state of the detector and the warning that is not closed';
comment on column watch.series.pending_until is
  'last day of the first judged period that is not over';
comment on column watch.series.position is 'position of the last event taken in';

create index series_pending on watch.series (pending_until) where pending_until is not null;

create table watch.rule (
  id bigint primary key,
  body jsonb not null
);

comment on column watch.rule.id is 'first eight bytes of the SHA-256 of its text';

create table watch.reading (
  series bigint not null,
  period_from date not null,
  period_to date not null,
  judged_from date,
  judged_to date,
  rule bigint not null,
  value double precision,
  numerator double precision,
  denominator double precision,
  historical boolean not null,
  period text not null,
  judged_as text,
  primary key (series, period_from, period)
);

comment on column watch.reading.judged_as is
  'longer period that it is judged in; null where it is judged by itself';

create table watch.episode (
  series bigint not null,
  since date not null,
  warning_id text not null,
  colour text not null,
  primary key (series, since)
);

comment on table watch.episode is 'closed warnings that were not withdrawn';

create table watch.collection (
  control_point text not null,
  unit text not null,
  first_period text not null,
  ends_on date,
  primary key (control_point, unit, first_period)
);

comment on column watch.collection.ends_on is 'last day of the last period; null while it goes on';
