-- Breaks of the calendar, and which version of it was issued last.
CREATE TABLE intake.calendar_break (
  root text COLLATE "C" NOT NULL,
  first date NOT NULL,
  last date NOT NULL,
  name text NOT NULL,
  stands_still boolean NOT NULL,
  PRIMARY KEY (root, first)
);

CREATE TABLE intake.calendar_version (
  root text COLLATE "C" PRIMARY KEY,
  version integer NOT NULL
);

-- Versions of the rules for incidents that were issued here, beside those of files.
CREATE TABLE intake.rule_book (
  version text COLLATE "C" PRIMARY KEY,
  valid_from date NOT NULL,
  book jsonb NOT NULL,
  reason text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL
);
