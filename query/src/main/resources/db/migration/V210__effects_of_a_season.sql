-- A value of the other term ends a case that is judged by the term for now: whether its measures
-- worked shows the same term of a later year.
CREATE FUNCTION board.warning_ended_with_effect(warning text) RETURNS boolean
LANGUAGE sql STABLE
AS $$
  SELECT coalesce(
    w.close_reason = 'NO_RECURRENCE'
    OR w.close_reason = 'MEASURED' AND (
      w.evidence #>> '{rule,judgingPeriod}' IS DISTINCT FROM 'TERM'
      OR split_part(w.evidence #>> '{period,code}', '/', 2) = board.warning_season(w.id)), false)
  FROM board.warning AS w
  WHERE w.id = warning
$$;
COMMENT ON FUNCTION board.warning_ended_with_effect(text) IS
  'Whether a warning ended because its values are back, of the season that raised it where it is '
  'judged by the term, or because what happened did not happen again';
