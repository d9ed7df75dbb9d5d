-- What stood before a moment is looked for among the warnings that were not over by then.
CREATE INDEX warning_over ON read_a.warning
  (coalesce(least(closed_at, withdrawn_at), 'infinity'::timestamptz));
CREATE INDEX warning_over ON read_b.warning
  (coalesce(least(closed_at, withdrawn_at), 'infinity'::timestamptz));
