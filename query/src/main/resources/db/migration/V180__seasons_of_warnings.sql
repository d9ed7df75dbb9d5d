-- Terms of one kind are compared with each other: spring with spring, autumn with autumn. NULL
-- where a control point is not judged by the term. One that was raised more than once is of the
-- season in which it was raised first.
CREATE FUNCTION board.warning_season(warning text) RETURNS text
LANGUAGE sql STABLE
AS $$
  SELECT CASE s.evidence #>> '{rule,judgingPeriod}'
    WHEN 'TERM' THEN split_part(s.evidence #>> '{period,code}', '/', 2)
  END
  FROM board.warning_step AS s
  WHERE s.warning_id = warning AND s.what = 'raised'
  ORDER BY s.event_position
  LIMIT 1
$$;
COMMENT ON FUNCTION board.warning_season(text) IS
  'Number of the term of its year in which a warning was raised first, where its control point is '
  'judged by the term; null elsewhere';
