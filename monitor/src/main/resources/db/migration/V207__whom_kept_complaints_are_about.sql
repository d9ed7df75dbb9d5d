-- What was kept of complaints before it was kept whom they are about: nobody sorts or answers what
-- complains of them. The read side knows whom; what it has not read yet stays as it was.
DO $$
BEGIN
  IF to_regclass('read_live.complaint') IS NOT NULL THEN
    UPDATE alert.followed_case AS f
    SET body = f.body || jsonb_build_object('about', c.about_unit)
    FROM read_live.complaint AS c
    WHERE c.complaint_id = f.case_id AND c.kind = 'COMPLAINT'
      AND f.body ->> 'kind' = 'COMPLAINT' AND f.body ->> 'about' IS NULL;
  END IF;
END
$$;
