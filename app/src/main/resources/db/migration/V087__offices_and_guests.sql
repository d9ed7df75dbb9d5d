-- To which office somebody belongs, and until when a guest is one.
alter table auth.account add column office text;
alter table auth.account add column valid_until date;
alter table auth.token add column office text;

comment on column auth.account.office is
  'Unit in whose name the account decides cases; null for none';
comment on column auth.account.valid_until is
  'Last day on which the account lets anybody in; null for no end';
comment on column auth.token.office is
  'Unit in whose name the token decides cases; null for none';

alter table auth.account add check (
  role not in ('COUNSELLOR', 'INFORMANT') or cardinality(scopes) > 0);

update auth.account set role = 'COUNSELLOR' where demo and login = 'demo-counsellor';

-- The demonstration's offices, where it was filled before they were entered.
update auth.account set office = 'O05' where demo and login = 'demo-teaching';
update auth.account set office = 'O07' where demo and login = 'demo-students';
update auth.account set office = 'O12' where demo and login = 'demo-logistics';
update auth.account set office = 'O06' where demo and login in ('demo-quality', 'demo-supervisor');
