-- Two slots of identical read tables. Boards look at one of them while a rebuild fills the other.
-- No now() and no serial ids: whatever is rebuilt from the events is equal row for row.
CREATE SCHEMA read_meta;
CREATE SCHEMA read_live;

-- The college's time zone is the setting vigil.zone of the session that migrates.
CREATE TABLE read_meta.college (
  zone text NOT NULL
);

INSERT INTO read_meta.college
VALUES (coalesce(nullif(current_setting('vigil.zone', true), ''), 'Asia/Shanghai'));

-- position: of the last event that the tables of the active slot have seen
CREATE TABLE read_meta.active_slot (
  model text PRIMARY KEY,
  slot text NOT NULL CHECK (slot IN ('read_a', 'read_b')),
  position bigint NOT NULL
);

INSERT INTO read_meta.active_slot
SELECT model, 'read_a', -1
FROM unnest(ARRAY['reference', 'reading', 'tally', 'warning', 'imports']) AS model;

CREATE TABLE read_meta.model_table (
  model text NOT NULL REFERENCES read_meta.active_slot,
  table_name text PRIMARY KEY
);

INSERT INTO read_meta.model_table
VALUES
  ('reference', 'unit'),
  ('reference', 'unit_closure'),
  ('reference', 'control_point'),
  ('reference', 'control_point_lines'),
  ('reference', 'assignment'),
  ('reference', 'term_dates'),
  ('reference', 'calendar_day'),
  ('reading', 'reading'),
  ('reading', 'reading_correction'),
  ('reading', 'series'),
  ('reading', 'base_quantity'),
  ('tally', 'incident_tally'),
  ('tally', 'incident_tally_correction'),
  ('warning', 'warning'),
  ('warning', 'warning_step'),
  ('imports', 'import_log');

DO $$
DECLARE
  path text := current_setting('search_path');
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format('CREATE SCHEMA %I', slot);
    PERFORM set_config('search_path', slot || ', public', true);

    CREATE TABLE unit (
      unit text COLLATE "C" PRIMARY KEY,
      name text,
      kind text NOT NULL,
      parent text COLLATE "C",
      path text[] NOT NULL,
      aliases text[] NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_position bigint NOT NULL
    );
    CREATE INDEX unit_parent ON unit (parent);

    CREATE TABLE unit_closure (
      ancestor text COLLATE "C" NOT NULL,
      descendant text COLLATE "C" NOT NULL,
      distance integer NOT NULL,
      PRIMARY KEY (ancestor, descendant)
    );
    CREATE INDEX unit_closure_descendant ON unit_closure (descendant, distance);

    CREATE TABLE control_point (
      control_point text COLLATE "C" PRIMARY KEY,
      name text NOT NULL,
      name_en text,
      level text NOT NULL,
      element text,
      unit_of_measure text NOT NULL,
      direction text NOT NULL,
      period_kind text NOT NULL,
      judging_period_kind text NOT NULL,
      persistence integer NOT NULL,
      recovery integer NOT NULL,
      minimum_denominator double precision,
      ceiling text NOT NULL,
      open boolean NOT NULL,
      open_reason text,
      aliases text[] NOT NULL,
      owner text COLLATE "C",
      formula text,
      data_reference text,
      source text,
      basis text,
      recorded_at timestamptz NOT NULL,
      event_position bigint NOT NULL
    );

    CREATE TABLE control_point_lines (
      control_point text COLLATE "C" NOT NULL,
      valid_from date NOT NULL,
      target double precision,
      standard double precision,
      warning double precision,
      upper_standard double precision,
      upper_warning double precision,
      ladder_blue double precision,
      ladder_yellow double precision,
      ladder_orange double precision,
      ladder_red double precision,
      basis text,
      document text,
      recorded_at timestamptz NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (control_point, valid_from, event_position)
    );

    CREATE TABLE assignment (
      control_point text COLLATE "C" NOT NULL,
      unit text COLLATE "C" NOT NULL,
      first_period text COLLATE "C" NOT NULL,
      last_period text COLLATE "C",
      data_owner text COLLATE "C",
      improvement_owner text COLLATE "C",
      recorded_at timestamptz NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (control_point, unit, first_period)
    );

    CREATE TABLE term_dates (
      root text COLLATE "C" NOT NULL,
      term text COLLATE "C" NOT NULL,
      first_monday date NOT NULL,
      weeks integer NOT NULL,
      class_weeks integer NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (root, term)
    );

    CREATE TABLE calendar_day (
      root text COLLATE "C" NOT NULL,
      day date NOT NULL,
      worked boolean NOT NULL,
      name text,
      statutory boolean NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (root, day)
    );

    CREATE TABLE reading (
      control_point text COLLATE "C" NOT NULL,
      unit text COLLATE "C" NOT NULL,
      parent text COLLATE "C",
      period_kind text NOT NULL,
      period text COLLATE "C" NOT NULL,
      period_from date NOT NULL,
      period_to date NOT NULL,
      period_start timestamptz NOT NULL,
      value double precision,
      numerator double precision,
      denominator double precision,
      nothing_occurred boolean NOT NULL,
      unit_of_measure text NOT NULL,
      direction text NOT NULL,
      target double precision,
      standard double precision,
      warning double precision,
      upper_standard double precision,
      upper_warning double precision,
      minimum_denominator double precision,
      colour text,
      judged_kind text NOT NULL,
      judged_period text COLLATE "C" NOT NULL,
      judged_from date NOT NULL,
      judged_to date NOT NULL,
      recorded_at timestamptz NOT NULL,
      historical boolean NOT NULL,
      corrected boolean NOT NULL,
      import_id text,
      line bigint,
      event_id text NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (control_point, unit, period, period_start)
    );
    CREATE INDEX reading_period_start ON reading (control_point, period_start);

    CREATE TABLE reading_correction (
      control_point text COLLATE "C" NOT NULL,
      unit text COLLATE "C" NOT NULL,
      period text COLLATE "C" NOT NULL,
      period_from date NOT NULL,
      old_value double precision,
      old_numerator double precision,
      old_denominator double precision,
      new_value double precision,
      new_numerator double precision,
      new_denominator double precision,
      recorded_at timestamptz NOT NULL,
      import_id text,
      line bigint,
      event_id text NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (control_point, unit, period, event_position)
    );

    CREATE TABLE series (
      control_point text COLLATE "C" NOT NULL,
      unit text COLLATE "C" NOT NULL,
      period_kind text NOT NULL,
      readings bigint NOT NULL,
      latest_period text COLLATE "C" NOT NULL,
      latest_start timestamptz NOT NULL,
      latest_from date NOT NULL,
      latest_to date NOT NULL,
      latest_value double precision,
      latest_colour text,
      latest_position bigint NOT NULL,
      recorded_at timestamptz NOT NULL,
      PRIMARY KEY (control_point, unit)
    );
    CREATE INDEX series_unit ON series (unit);

    -- STUDENTS once more, apart: the weights and the exposure of everything else
    CREATE TABLE base_quantity (
      unit text COLLATE "C" NOT NULL,
      period text COLLATE "C" NOT NULL,
      period_from date NOT NULL,
      period_to date NOT NULL,
      value double precision,
      event_position bigint NOT NULL,
      PRIMARY KEY (unit, period)
    );

    CREATE TABLE incident_tally (
      period text COLLATE "C" NOT NULL,
      unit text COLLATE "C" NOT NULL,
      category text NOT NULL,
      severity text NOT NULL,
      count bigint NOT NULL,
      period_kind text NOT NULL,
      period_from date NOT NULL,
      period_to date NOT NULL,
      corrected boolean NOT NULL,
      recorded_at timestamptz NOT NULL,
      import_id text,
      line bigint,
      event_id text NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (period, unit, category, severity)
    );
    CREATE INDEX incident_tally_unit ON incident_tally (unit);

    CREATE TABLE incident_tally_correction (
      period text COLLATE "C" NOT NULL,
      unit text COLLATE "C" NOT NULL,
      category text NOT NULL,
      severity text NOT NULL,
      old_count bigint NOT NULL,
      new_count bigint NOT NULL,
      recorded_at timestamptz NOT NULL,
      import_id text,
      line bigint,
      event_id text NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (period, unit, category, severity, event_position)
    );

    CREATE TABLE warning (
      id text COLLATE "C" PRIMARY KEY,
      control_point text COLLATE "C" NOT NULL,
      unit text COLLATE "C" NOT NULL,
      unit_path text[] NOT NULL,
      state text NOT NULL,
      colour text NOT NULL,
      worst_colour text NOT NULL,
      since date NOT NULL,
      historical boolean NOT NULL,
      raised_at timestamptz NOT NULL,
      cleared_at timestamptz,
      closed_at timestamptz,
      close_reason text,
      withdrawn_at timestamptz,
      withdraw_reason text,
      evidence jsonb NOT NULL,
      event_position bigint NOT NULL
    );
    CREATE INDEX warning_unit ON warning (unit, control_point);
    CREATE INDEX warning_since ON warning (since DESC, unit, control_point, id);
    CREATE INDEX warning_open ON warning (control_point, unit)
      WHERE state IN ('OPEN', 'CLEARED');

    CREATE TABLE warning_step (
      warning_id text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      what text NOT NULL,
      colour text,
      evidence jsonb,
      reason text,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      PRIMARY KEY (warning_id, event_position)
    );

    CREATE TABLE import_log (
      import_id text COLLATE "C" PRIMARY KEY,
      kind text NOT NULL,
      file_name text,
      actor text NOT NULL,
      state text NOT NULL,
      accepted bigint NOT NULL,
      unchanged bigint NOT NULL,
      corrected bigint NOT NULL,
      rejected bigint NOT NULL,
      sha256 text,
      reason text,
      started_at timestamptz NOT NULL,
      finished_at timestamptz,
      event_position bigint NOT NULL
    );
    CREATE INDEX import_log_started ON import_log (started_at DESC);
  END LOOP;
  PERFORM set_config('search_path', path, true);
END
$$;

-- Chunks of three months: a college delivers 10^5 to 10^6 readings a year.
DO $$
DECLARE
  slot text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'timescaledb') THEN
    RETURN;
  END IF;
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    PERFORM create_hypertable(
      format('%I.reading', slot)::regclass,
      by_range('period_start', INTERVAL '3 months'),
      create_default_indexes => false);
    IF current_setting('timescaledb.license', true) = 'timescale' THEN
      EXECUTE format(
        'ALTER TABLE %I.reading SET ('
          || 'timescaledb.compress, '
          || 'timescaledb.compress_segmentby = ''control_point, unit'', '
          || 'timescaledb.compress_orderby = ''period_start, period'')',
        slot);
      PERFORM add_compression_policy(
        format('%I.reading', slot)::regclass, compress_after => INTERVAL '2 years');
    END IF;
  END LOOP;
END
$$;
