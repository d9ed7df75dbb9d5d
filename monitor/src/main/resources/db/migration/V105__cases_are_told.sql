-- Complaints, incidents, findings and missing data are told as warnings are. They have no colour:
-- that says how bad something is, and never how late.
alter table alert.item alter column colour drop not null;

alter table alert.item add column matter text;
update alert.item set matter = colour;
comment on column alert.item.matter is
  'within a day the same of a case is told once: the same colour, or the same that is awaited';

create table alert.followed_case (
  case_id text primary key,
  body jsonb not null,
  position bigint not null
);

comment on table alert.followed_case is
  'what is kept of a case whose later events do not repeat it';
comment on column alert.followed_case.position is
  'event up to which it was followed: what was heard before makes nothing';

create table alert.pending (
  case_id text not null,
  what text not null,
  step text not null,
  due_at timestamptz not null,
  body jsonb not null,
  primary key (case_id, what, step)
);

comment on table alert.pending is
  'what is told when its time comes, unless the case has moved on by then';

create index pending_due on alert.pending (due_at);

-- A college that has routes of its own keeps them, and is told of cases as well.
update alert.routing
set routes = routes || '[
  {"colours": [], "kinds": ["COMPLAINT", "INCIDENT", "FINDING", "DELIVERY"],
   "role": "DEPARTMENT", "mustAcknowledge": false,
   "channels": ["INBOX", "MAIL", "WEBHOOK", "WECOM", "DINGTALK", "FEISHU"]},
  {"colours": [], "kinds": ["COMPLAINT", "INCIDENT", "FINDING", "DELIVERY"],
   "role": "DATA_OWNER", "mustAcknowledge": false, "channels": ["INBOX", "MAIL"]},
  {"colours": [], "kinds": ["COMPLAINT", "INCIDENT", "FINDING"],
   "role": "QUALITY_OFFICE", "mustAcknowledge": false, "channels": ["INBOX", "MAIL"]},
  {"colours": [], "kinds": ["COMPLAINT", "INCIDENT"],
   "role": "LEADER", "mustAcknowledge": false, "channels": ["INBOX", "MAIL"]}
]'
where version = (select max(version) from alert.routing);

-- Cases that are open are followed from now on, without a word of what happened to them before: all
-- is heard again, and what was told of warnings is known by its id.
alter table alert.began add column of_cases bigint not null default -1;

comment on column alert.began.of_cases is
  'position up to which nobody is told of complaints, incidents and findings';

do $$
declare
  head bigint := -1;
begin
  if to_regclass('eventstore.domain_event') is not null then
    execute 'select coalesce(max(global_index), -1) from eventstore.domain_event' into head;
    delete from eventstore.token_entry where processor_name = 'monitor.alert';
  end if;
  update alert.began set of_cases = head;
end
$$;
