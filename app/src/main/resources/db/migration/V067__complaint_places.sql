-- What a request may be about: lists that the college keeps, not events.
CREATE SCHEMA complaints;

CREATE TABLE complaints.place (
  name text PRIMARY KEY,
  unit text NOT NULL
);

-- A category may be sealed: its requests are read by the body alone. The one with a kind stands
-- for all requests of that kind.
CREATE TABLE complaints.category (
  name text PRIMARY KEY,
  position integer NOT NULL,
  kind text UNIQUE,
  sealed boolean NOT NULL DEFAULT false,
  body text
);

INSERT INTO complaints.category (name, position, kind, sealed)
VALUES
  ('食堂餐饮', 1, NULL, false),
  ('宿舍与水电', 2, NULL, false),
  ('课堂教学', 3, NULL, false),
  ('教务与考试', 4, NULL, false),
  ('网络与信息', 5, NULL, false),
  ('图书馆与场地', 6, NULL, false),
  ('收费与资助', 7, NULL, false),
  ('其他后勤', 8, NULL, false),
  ('师德师风', 9, NULL, true),
  ('性骚扰', 10, NULL, true),
  ('心理危机', 11, NULL, true),
  ('处分申诉', 12, NULL, true),
  ('信访', 13, NULL, true),
  ('举报', 14, 'REPORT', true);
