-- Data that are missing, and data that cannot be right.
alter table watch.rollup add column corrected boolean not null default false;

comment on column watch.rollup.corrected is
  'a correction is among what came since it was computed: wrong data, not late ones';

alter table watch.data_gap add column warned jsonb;

comment on column watch.data_gap.warned is
  'why the warning of this gap has its colour; null where it has none';
