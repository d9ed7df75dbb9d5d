-- Data that are missing, and data that cannot be right.
alter table watch.rollup add column corrected boolean not null default false;

comment on column watch.rollup.corrected is
  'a correction is among what came since it was computed: wrong data, not late ones';
