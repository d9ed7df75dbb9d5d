-- How many people use the platform in each week, by unit.
create table auth.weekly_use (
  week     date not null,
  account  uuid not null,
  unit     text,
  first_on date not null,
  primary key (week, account)
);

comment on table auth.weekly_use is
  'People who used the platform in a week, with the unit that they belonged to then; shown as numbers alone';
comment on column auth.weekly_use.week is 'Monday of the week';
comment on column auth.weekly_use.unit is 'Null for whoever belongs to the college as a whole';
comment on column auth.weekly_use.first_on is 'Day on which that one came first in this week';
