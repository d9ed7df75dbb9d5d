CREATE SCHEMA IF NOT EXISTS intake;

-- What is known already: one row per fact that can be repeated or corrected.
CREATE TABLE intake.natural_key (
  kind smallint NOT NULL,
  key text COLLATE "C" NOT NULL,
  value double precision,
  numerator double precision,
  denominator double precision,
  content text COLLATE "C",
  event_id uuid NOT NULL,
  PRIMARY KEY (kind, key)
);

-- Counts up with every change of what rows are checked against.
CREATE TABLE intake.reference_version (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  version bigint NOT NULL
);
INSERT INTO intake.reference_version (version) VALUES (0);

CREATE TABLE intake.unit (
  unit text COLLATE "C" PRIMARY KEY,
  kind text NOT NULL,
  parent text,
  name text,
  personal_name text,
  aliases text[] NOT NULL,
  personal_aliases text[],
  path text[] NOT NULL
);

CREATE TABLE intake.control_point (
  code text COLLATE "C" PRIMARY KEY,
  definition jsonb NOT NULL
);

CREATE TABLE intake.lines (
  control_point text COLLATE "C" NOT NULL,
  valid_from date NOT NULL,
  recorded_at timestamptz NOT NULL,
  lines jsonb NOT NULL,
  PRIMARY KEY (control_point, valid_from, recorded_at)
);

CREATE TABLE intake.assignment (
  control_point text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  first_period text NOT NULL,
  last_period text,
  data_owner text,
  improvement_owner text,
  PRIMARY KEY (control_point, unit, first_period)
);

CREATE TABLE intake.term_dates (
  root text COLLATE "C" NOT NULL,
  term text NOT NULL,
  first_monday date NOT NULL,
  weeks integer NOT NULL,
  class_weeks integer NOT NULL,
  PRIMARY KEY (root, term)
);

CREATE TABLE intake.calendar_day (
  root text COLLATE "C" NOT NULL,
  date date NOT NULL,
  worked boolean NOT NULL,
  name text,
  statutory boolean NOT NULL,
  PRIMARY KEY (root, date)
);

CREATE TABLE intake.import (
  import_id text COLLATE "C" PRIMARY KEY,
  kind text NOT NULL,
  file_name text,
  actor text NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'done', 'failed', 'interrupted')),
  accepted bigint NOT NULL DEFAULT 0,
  unchanged bigint NOT NULL DEFAULT 0,
  corrected bigint NOT NULL DEFAULT 0,
  rejected bigint NOT NULL DEFAULT 0,
  bytes bigint,
  sha256 text,
  reason text,
  marked_file text,
  started_at timestamptz NOT NULL,
  finished_at timestamptz
);
CREATE INDEX import_by_start ON intake.import (started_at DESC, import_id);

CREATE TABLE intake.import_error (
  import_id text COLLATE "C" NOT NULL REFERENCES intake.import ON DELETE CASCADE,
  line bigint NOT NULL,
  column_name text,
  value text,
  reason text NOT NULL
);
CREATE INDEX import_error_by_import ON intake.import_error (import_id, line);

-- Written before an append to a store that shares no transaction with this database.
CREATE TABLE intake.pending_batch (
  batch_id text COLLATE "C" PRIMARY KEY,
  import_id text,
  token bytea,
  token_type text,
  accepted bigint NOT NULL,
  unchanged bigint NOT NULL,
  corrected bigint NOT NULL,
  rejected bigint NOT NULL,
  bytes bigint NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE intake.pending_fact (
  batch_id text COLLATE "C" NOT NULL REFERENCES intake.pending_batch ON DELETE CASCADE,
  number integer NOT NULL,
  kind smallint,
  key text COLLATE "C",
  value double precision,
  numerator double precision,
  denominator double precision,
  content text COLLATE "C",
  event_id uuid NOT NULL,
  payload_type text NOT NULL,
  payload_revision text,
  payload bytea NOT NULL,
  metadata bytea NOT NULL,
  PRIMARY KEY (batch_id, number)
);
