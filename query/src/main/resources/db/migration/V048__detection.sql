-- How statistics are weighed beside the lines of a control point, from a day on.
INSERT INTO read_meta.model_table VALUES ('reference', 'control_point_detection');

DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format(
      'CREATE TABLE %I.control_point_detection (
        control_point text COLLATE "C" NOT NULL,
        valid_from date NOT NULL,
        statistics boolean NOT NULL,
        colour text,
        run_length integer,
        document text,
        recorded_at timestamptz NOT NULL,
        event_position bigint NOT NULL,
        PRIMARY KEY (control_point, valid_from, event_position)
      )',
      slot);
  END LOOP;
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'reference';

CREATE VIEW board.control_point_detection AS
SELECT
  control_point, valid_from, statistics, colour, run_length, document, recorded_at, event_position
FROM read_live.control_point_detection;
COMMENT ON VIEW board.control_point_detection IS
  'Every version of how statistics are weighed beside the lines of a control point';
COMMENT ON COLUMN board.control_point_detection.statistics IS
  'False where the lines alone judge';
COMMENT ON COLUMN board.control_point_detection.colour IS
  'Colour of a value inside its lines that is not what its series lets expect; null for blue';
COMMENT ON COLUMN board.control_point_detection.run_length IS
  'Periods in control from one false alarm to the next, on average; null for the usual number';
