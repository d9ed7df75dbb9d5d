-- who had a person erased, and on what ground in law
ALTER TABLE vault.subject_key ADD COLUMN erased_ground text;
ALTER TABLE vault.subject_key ADD COLUMN erased_by text;
