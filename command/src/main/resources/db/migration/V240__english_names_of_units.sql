-- English names of units, for pages in English.
ALTER TABLE intake.unit ADD COLUMN name_en text;
