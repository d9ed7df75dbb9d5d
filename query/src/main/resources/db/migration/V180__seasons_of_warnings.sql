-- Terms of one kind are compared with each other: spring with spring, autumn with autumn. NULL
-- where a control point is not judged by the term.
CREATE FUNCTION board.warning_season(warning text) RETURNS text
LANGUAGE sql STABLE
AS $$
  SELECT CASE s.evidence #>> '{rule,judgingPeriod}'
    WHEN 'TERM' THEN split_part(s.evidence #>> '{period,code}', '/', 2)
  END
  FROM board.warning_step AS s
  WHERE s.warning_id = warning AND s.what = 'raised'
  LIMIT 1
$$;
COMMENT ON FUNCTION board.warning_season(text) IS
  'Term of the year (1, 2) of a warning that is judged by the term, by its first period; NULL else';
