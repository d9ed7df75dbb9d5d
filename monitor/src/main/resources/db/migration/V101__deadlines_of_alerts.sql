-- By when an answer to a case is awaited, which alert a silence held, and that its end was told.
alter table alert.watched_case add column awaited text;
alter table alert.watched_case add column answer_by timestamptz;

comment on column alert.watched_case.awaited is
  'what is awaited, as the key of its limit; null where nothing is';

alter table alert.item add column silence_id text;
create index item_silence on alert.item (silence_id) where silence_id is not null;

alter table alert.silence add column told_at timestamptz;
comment on column alert.silence.told_at is 'when what it held back was told after its end';
