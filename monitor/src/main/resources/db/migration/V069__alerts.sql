-- Alerts: what is to be told to whom, the messages that carry it, and what is sent.
create schema alert;

-- What stood in the store when alerts were introduced is told to nobody.
create table alert.began (
  only_row boolean primary key default true check (only_row),
  position bigint not null
);

do $$
declare
  head bigint := -1;
begin
  if to_regclass('eventstore.domain_event') is not null then
    execute 'select coalesce(max(global_index), -1) from eventstore.domain_event' into head;
  end if;
  insert into alert.began (position) values (head);
end
$$;

create table alert.watched_case (
  case_id text primary key,
  control_point text not null,
  unit text not null,
  unit_path text[] not null,
  colour text not null,
  historical boolean not null
);

comment on column alert.watched_case.historical is
  'it was raised by rows of history, and no fresh fact has changed it since: nobody is woken';

create table alert.notice (
  notice_id text primary key,
  case_id text not null,
  body jsonb not null,
  noticed_at timestamptz not null
);

create table alert.item (
  alert_id text primary key,
  notice_id text not null references alert.notice,
  case_id text not null,
  what text not null,
  colour text not null,
  channel text not null,
  recipient text not null,
  role text not null,
  contact_id text,
  priority smallint not null,
  state text not null check (state in ('WAITING', 'TAKEN', 'DONE', 'SUPPRESSED')),
  due_at timestamptz not null,
  message_id text,
  created_at timestamptz not null,
  opened_at timestamptz,
  acknowledged_at timestamptz
);

comment on column alert.item.priority is '0 red, 1 at once, 2 together with others';

create index item_due on alert.item (due_at) where state = 'WAITING';
create index item_case on alert.item (case_id, recipient);
create index item_message on alert.item (message_id) where message_id is not null;

create table alert.message (
  message_id text primary key,
  channel text not null,
  recipient text not null,
  contact_id text not null,
  priority smallint not null,
  body jsonb not null,
  state text not null check (state in ('READY', 'SENDING', 'DELIVERED', 'FAILED')),
  attempts integer not null default 0,
  next_at timestamptz not null,
  lease_until timestamptz,
  created_at timestamptz not null,
  acknowledged_at timestamptz
);

comment on column alert.message.lease_until is
  'until when one node has it alone; a message whose node died is sent again by another';

create index message_open on alert.message (next_at) where state in ('READY', 'SENDING');
create index message_latest on alert.message (channel, recipient, priority, created_at desc);

create table alert.quota (
  contact_id text primary key,
  sent timestamptz[] not null default '{}',
  blocked_until timestamptz
);

create table alert.silence (
  silence_id text primary key,
  unit text,
  control_point text,
  colour text,
  reason text not null check (reason <> ''),
  set_by text not null,
  set_at timestamptz not null,
  ends_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  held bigint not null default 0
);

create table alert.routing (
  version integer primary key,
  routes jsonb not null,
  reason text not null,
  set_by text,
  set_at timestamptz not null
);

create table alert.contact (
  contact_id text primary key,
  channel text not null,
  owner text not null,
  address text not null,
  secret text,
  set_by text not null,
  set_at timestamptz not null,
  removed_by text,
  removed_at timestamptz
);

create index contact_owner on alert.contact (owner) where removed_at is null;

-- Who is told by default: the milder a case is, the fewer.
insert into alert.routing (version, routes, reason, set_at)
values (0, '[
  {"colours": ["BLUE", "YELLOW", "ORANGE", "RED"], "role": "DEPARTMENT", "mustAcknowledge": true,
   "channels": ["INBOX", "MAIL", "WEBHOOK", "WECOM", "DINGTALK", "FEISHU"]},
  {"colours": ["YELLOW", "ORANGE", "RED"], "role": "DATA_OWNER", "mustAcknowledge": false,
   "channels": ["INBOX", "MAIL"]},
  {"colours": ["ORANGE", "RED"], "role": "QUALITY_OFFICE", "mustAcknowledge": true,
   "channels": ["INBOX", "MAIL"]},
  {"colours": ["RED"], "role": "LEADER", "mustAcknowledge": true,
   "channels": ["INBOX", "MAIL"]}
]', 'default', '2026-01-01T00:00:00Z');
