-- That nothing was reported says that nothing happened only where nearly all zero reports are there.
CREATE FUNCTION board.is_silent(of_unit text, first date, last date) RETURNS boolean
LANGUAGE sql STABLE
AS $$
  SELECT count(*) > 0 AND count(z.month) < 0.8 * count(*)
  FROM board.zero_report_owed(first, last) AS o
  LEFT JOIN board.zero_report AS z ON z.unit = o.unit AND z.month = o.month
  WHERE o.unit = of_unit
$$;
COMMENT ON FUNCTION board.is_silent(text, date, date) IS
  'Whether less than four fifths of the zero reports of a unit that were owed of these days are there';
