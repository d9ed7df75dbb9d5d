-- Contents of evidence. They are no events: what is removed is destroyed here, its hash stays there.
CREATE SCHEMA attachment;

CREATE TABLE attachment.content (
  attachment_id text COLLATE "C" PRIMARY KEY,
  bytes bytea NOT NULL
);
-- photos and office files are compressed already
ALTER TABLE attachment.content ALTER COLUMN bytes SET STORAGE EXTERNAL;
