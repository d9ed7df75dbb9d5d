-- What is missing of each feed as it was last told, and up to which day that was judged.
create table watch.data_gap (
  control_point text not null,
  data_owner text not null,
  gap_id text not null,
  since date not null,
  units text[] not null,
  periods text[] not null,
  primary key (control_point, data_owner)
);

comment on column watch.data_gap.units is 'units that were ever told of in this gap';
comment on column watch.data_gap.periods is 'periods that were ever told of in this gap';

create table watch.data_gap_progress (
  single boolean primary key default true check (single),
  judged_until date,
  readings_until bigint not null default -1,
  assignments_until bigint not null default -1
);

insert into watch.data_gap_progress default values;

comment on column watch.data_gap_progress.judged_until is
  'last day whose end was judged; null before the first';
comment on column watch.data_gap_progress.readings_until is
  'position of the last reading heard of: an answer that knows less is behind';
