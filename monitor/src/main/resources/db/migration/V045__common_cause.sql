-- What many units show together, period by period.
create table watch.common_look (
  control_point text not null,
  judged boolean not null,
  period_from date not null,
  period_to date not null,
  period text not null,
  due_on date,
  heard_at timestamptz not null,
  primary key (control_point, judged, period_from, period)
);

comment on table watch.common_look is 'periods in which units report a control point';
comment on column watch.common_look.judged is
  'whether it is a longer period in which readings are judged together';
comment on column watch.common_look.due_on is
  'first day at whose end it is to be looked at; null where nothing came since it was';
comment on column watch.common_look.heard_at is 'when its latest reading was recorded';

create index common_look_due on watch.common_look (due_on) where due_on is not null;

create table watch.common_cause (
  control_point text not null,
  judged boolean not null,
  period_from date not null,
  period_to date not null,
  period text not null,
  unit text not null,
  path text[] not null,
  effect double precision not null,
  signal_id text not null,
  primary key (control_point, judged, period_from, period, unit)
);

comment on table watch.common_cause is 'periods with a common cause in the units below one';
comment on column watch.common_cause.path is 'ids from the root down to the unit';
comment on column watch.common_cause.effect is 'as the readings say that are known now';
comment on column watch.common_cause.signal_id is 'shared by periods that follow each other';
