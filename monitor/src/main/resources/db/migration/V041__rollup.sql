-- What the readings of units come to for the units above them, period by period.
alter table watch.series add column path text[];

update watch.series
set path = array(select jsonb_array_elements_text(memory -> 'unitPath'));

comment on column watch.series.path is 'ids from the root down to the unit, as last heard';

alter table watch.reading add column rolled_up boolean not null default false;

comment on column watch.reading.rolled_up is
  'computed from the units below; counts in no other roll-up';

-- A unit that moves leaves its readings where it was.
alter table watch.reading add column path text[];

comment on column watch.reading.path is
  'where the unit stood; null as long as it has not moved since';

alter table watch.collection add column starts_on date;
alter table watch.collection add column path text[];

comment on column watch.collection.starts_on is
  'first day of the first period; null where it was assigned before this column was there';

create table watch.rollup (
  control_point text not null,
  unit text not null,
  period_from date not null,
  period_to date not null,
  period text not null,
  path text[] not null,
  stale boolean not null,
  heard_at timestamptz not null,
  numerator double precision,
  denominator double precision,
  units integer,
  rule bigint,
  historical boolean,
  primary key (control_point, unit, period_from, period)
);

comment on column watch.rollup.stale is 'a reading below came that it does not count yet';
comment on column watch.rollup.heard_at is 'when the latest of the readings below was recorded';
comment on column watch.rollup.units is 'units that reported; null before it was first computed, 0 where what was computed is void';

create index rollup_stale on watch.rollup (period_to) where stale;
