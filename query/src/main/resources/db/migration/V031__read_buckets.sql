-- Days, weeks and months in the college's zone: continuous aggregates where TimescaleDB may keep
-- them, views of the same names and columns elsewhere. Only sums are kept, never means.
DO $$
DECLARE
  grain record;
  slot text;
  zone text := (SELECT c.zone FROM read_meta.college AS c);
  timescale boolean := EXISTS (SELECT FROM pg_extension WHERE extname = 'timescaledb');
  continuous boolean :=
    timescale AND current_setting('timescaledb.license', true) = 'timescale';
  bucket text;
BEGIN
  FOR grain IN
    SELECT *
    FROM (VALUES
      ('reading_day', 'day', ARRAY['DAY']),
      ('reading_week', 'week', ARRAY['DAY', 'WEEK', 'TEACHING_WEEK']),
      ('reading_month', 'month', ARRAY['DAY', 'WEEK', 'TEACHING_WEEK', 'MONTH'])
    ) AS grains (name, width, kinds)
  LOOP
    INSERT INTO read_meta.model_table VALUES ('reading', grain.name);
    FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
      bucket := CASE WHEN continuous
        THEN format('time_bucket(INTERVAL %L, period_start, %L)', '1 ' || grain.width, zone)
        ELSE format('date_trunc(%L, period_start, %L)', grain.width, zone) END;
      EXECUTE format('CREATE %s %I.%I %s AS ',
          CASE WHEN continuous THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END,
          slot,
          grain.name,
          CASE WHEN continuous
            THEN 'WITH (timescaledb.continuous, timescaledb.materialized_only = false)' END)
        || format(
          'SELECT control_point, unit, %s AS bucket, '
            || 'max(unit_of_measure) AS unit_of_measure, '
            || 'count(*) AS readings, '
            || 'count(value) AS value_count, '
            || 'sum(value) AS value_sum, '
            || 'min(value) AS value_min, '
            || 'max(value) AS value_max, '
            || 'count(denominator) FILTER (WHERE value IS NOT NULL) AS ratio_count, '
            || 'sum(numerator) AS numerator_sum, '
            || 'sum(denominator) AS denominator_sum '
            || 'FROM %I.reading WHERE period_kind = ANY (%L::text[]) '
            || 'GROUP BY control_point, unit, bucket',
          bucket, slot, grain.kinds)
        || CASE WHEN continuous THEN ' WITH NO DATA' ELSE '' END;
      IF continuous THEN
        PERFORM add_continuous_aggregate_policy(
          format('%I.%I', slot, grain.name)::regclass,
          start_offset => NULL,
          end_offset => INTERVAL '1 day',
          schedule_interval => INTERVAL '1 minute');
      END IF;
    END LOOP;
  END LOOP;
END
$$;

-- Makes the boards look at a slot of a model.
CREATE FUNCTION read_meta.show(shown_model text, shown_slot text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT table_name FROM read_meta.model_table WHERE model = shown_model LOOP
    EXECUTE format(
      'CREATE OR REPLACE VIEW read_live.%I AS SELECT * FROM %I.%I', name, shown_slot, name);
  END LOOP;
  UPDATE read_meta.active_slot SET slot = shown_slot WHERE model = shown_model;
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot;

-- Empties the tables of a model in a slot, for a rebuild.
CREATE FUNCTION read_meta.empty(emptied_model text, emptied_slot text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  emptied regclass;
BEGIN
  FOR emptied IN
    SELECT c.oid
    FROM read_meta.model_table AS t
    JOIN pg_class AS c
      ON c.relname = t.table_name AND c.relnamespace = emptied_slot::regnamespace
    WHERE t.model = emptied_model AND c.relkind = 'r'
  LOOP
    EXECUTE format('TRUNCATE %s', emptied);
  END LOOP;
END
$$;

-- What a slot holds of a model: two slots with the same answer are equal row for row.
CREATE FUNCTION read_meta.checksum(summed_model text, summed_slot text)
RETURNS TABLE (table_name text, row_count bigint, checksum numeric)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  summed record;
BEGIN
  FOR summed IN
    SELECT t.table_name, c.oid::regclass AS relation
    FROM read_meta.model_table AS t
    JOIN pg_class AS c
      ON c.relname = t.table_name AND c.relnamespace = summed_slot::regnamespace
    WHERE t.model = summed_model AND c.relkind = 'r'
    ORDER BY t.table_name
  LOOP
    RETURN QUERY EXECUTE format(
      'SELECT %L, count(*), coalesce(sum(hashtextextended(t::text, 0)), 0) FROM %s AS t',
      summed.table_name, summed.relation);
  END LOOP;
END
$$;

-- The planner must know the tables before the boards ask.
CREATE FUNCTION read_meta.measure(measured_model text, measured_slot text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  measured regclass;
BEGIN
  FOR measured IN
    SELECT c.oid
    FROM read_meta.model_table AS t
    JOIN pg_class AS c
      ON c.relname = t.table_name AND c.relnamespace = measured_slot::regnamespace
    WHERE t.model = measured_model AND c.relkind = 'r'
  LOOP
    EXECUTE format('ANALYZE %s', measured);
  END LOOP;
END
$$;
