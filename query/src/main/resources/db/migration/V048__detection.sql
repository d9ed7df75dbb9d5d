-- How warnings of a control point come and go beyond what its lines say, from a day on.
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
        raise_window integer,
        clear_margin double precision,
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
  control_point, valid_from, statistics, colour, run_length, raise_window, clear_margin, document,
  recorded_at, event_position
FROM read_live.control_point_detection;
COMMENT ON VIEW board.control_point_detection IS
  'Every version of how warnings of a control point come and go beyond what its lines say';
COMMENT ON COLUMN board.control_point_detection.statistics IS
  'False where the lines alone judge';
COMMENT ON COLUMN board.control_point_detection.colour IS
  'Colour of a value inside its lines that is not what its series lets expect; null for blue';
COMMENT ON COLUMN board.control_point_detection.run_length IS
  'Periods in control from one false alarm to the next, on average; null for the usual number';
COMMENT ON COLUMN board.control_point_detection.raise_window IS
  'Latest judged periods of which as many as the persistence outside the lines raise; null: in a row';
COMMENT ON COLUMN board.control_point_detection.clear_margin IS
  'How far inside the lines a value clears a warning, in the unit of measure; null for 0';
