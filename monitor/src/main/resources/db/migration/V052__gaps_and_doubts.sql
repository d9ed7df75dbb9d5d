-- Data that are missing, and data that cannot be right.
alter table watch.rollup add column corrected boolean not null default false;

comment on column watch.rollup.corrected is
  'a correction is among what came since it was computed: wrong data, not late ones';

alter table watch.data_gap add column warned jsonb;

comment on column watch.data_gap.warned is
  'why the warning of this gap has its colour; null where it has none';

alter table watch.reading add column doubtful boolean not null default false;
alter table watch.reading add column confirmed boolean not null default false;

comment on column watch.reading.doubtful is 'it cannot be right: counts in no roll-up';
comment on column watch.reading.confirmed is 'somebody said that it is right, however unlikely';

alter table watch.collection add column data_owner text;

comment on column watch.collection.data_owner is
  'unit that owes the data; null where none is named, or it was assigned before this column was there';

-- Readings that cannot be right, and what became of the doubt.
create table watch.doubt (
  control_point text not null,
  unit text not null,
  unit_path text[] not null,
  period_from date not null,
  period_to date not null,
  period text not null,
  position bigint not null,
  value double precision not null,
  numerator double precision,
  denominator double precision,
  slip text not null,
  expected double precision not null,
  repaired double precision not null,
  import_id text,
  waits_for text,
  recorded_at timestamptz not null,
  doubt_id text,
  settled text,
  settled_at timestamptz,
  settlement_told boolean not null default false,
  primary key (control_point, unit, period_from, period, position)
);

comment on column watch.doubt.position is 'of the event that brought it into doubt';
comment on column watch.doubt.import_id is
  'import that brought the reading; null where none did, or a later reading showed the doubt';
comment on column watch.doubt.waits_for is
  'import that showed the doubt, at whose end it is told; null: at the end of the day';
comment on column watch.doubt.doubt_id is 'signal that told of it; null before';
comment on column watch.doubt.settled is 'how the doubt ended; null while it has not';

create unique index doubt_standing on watch.doubt (control_point, unit, period_from, period)
  where settled is null;
create index doubt_untold on watch.doubt (waits_for)
  where doubt_id is null and (settled is null or settled = 'CORRECTED');
create index doubt_over on watch.doubt (doubt_id) where settled is not null and not settlement_told;
