-- How statistics are weighed beside the lines of a control point, from a day on.
CREATE TABLE intake.detection (
  control_point text COLLATE "C" NOT NULL,
  valid_from date NOT NULL,
  recorded_at timestamptz NOT NULL,
  detection jsonb NOT NULL,
  PRIMARY KEY (control_point, valid_from, recorded_at)
);
