-- What was kept before stands in the clear until it is removed, or whom it is about is erased.
ALTER TABLE attachment.content ADD COLUMN sealed boolean NOT NULL DEFAULT false;
