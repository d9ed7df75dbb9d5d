-- What an expert overrode does not count once they turn out to have a conflict of interest.
CREATE OR REPLACE VIEW board.review_element AS
SELECT
  r.review_id, x.place::integer AS place, x.element ->> 'code' AS element,
  x.element ->> 'name' AS name, x.element ->> 'nameEn' AS name_en,
  o.conclusions ->> (x.element ->> 'code') AS own, c.conclusion, c.expert, c.reason,
  coalesce(
    CASE WHEN NOT v.barred THEN v.matches END,
    CASE
      WHEN c.conclusion IS NOT NULL THEN c.conclusion = o.conclusions ->> (x.element ->> 'code')
    END) AS matches,
  v.reason AS override, coalesce(v.barred, false) AS override_barred
FROM read_live.review AS r
CROSS JOIN LATERAL jsonb_array_elements(r.elements) WITH ORDINALITY AS x (element, place)
LEFT JOIN LATERAL (
  SELECT k.conclusions
  FROM read_live.review_own AS k
  WHERE k.review_id = r.review_id
  ORDER BY k.event_position DESC
  LIMIT 1) AS o ON true
LEFT JOIN LATERAL (
  SELECT k.conclusion, k.expert, k.reason, k.event_position
  FROM read_live.review_judgement AS k
  WHERE k.review_id = r.review_id AND k.element = x.element ->> 'code'
    AND k.conclusion IS NOT NULL
  ORDER BY k.event_position DESC
  LIMIT 1) AS c ON true
LEFT JOIN LATERAL (
  SELECT
    k.matches, k.reason,
    EXISTS (
      SELECT FROM board.review_expert AS b
      WHERE b.review_id = r.review_id AND b.expert = k.expert AND b.tie IS NOT NULL) AS barred
  FROM read_live.review_judgement AS k
  WHERE k.review_id = r.review_id AND k.element = x.element ->> 'code'
    AND k.matches IS NOT NULL AND k.event_position > c.event_position
  ORDER BY k.event_position DESC
  LIMIT 1) AS v ON true;
COMMENT ON COLUMN board.review_element.override_barred IS
  'Whether the expert who overrode it has a conflict of interest, so that the comparison counts';
