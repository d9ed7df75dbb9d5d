-- Whoever filed requests while signed in looks at them on the first page.
CREATE INDEX complaint_content_person ON read_a.complaint_content (person_id);
CREATE INDEX complaint_content_person ON read_b.complaint_content (person_id);
