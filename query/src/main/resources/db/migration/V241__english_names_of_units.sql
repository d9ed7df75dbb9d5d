-- English names of units, for pages in English.
ALTER TABLE read_a.unit ADD COLUMN name_en text;
ALTER TABLE read_b.unit ADD COLUMN name_en text;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'reference';

CREATE OR REPLACE VIEW board.unit AS
SELECT unit, name, kind, parent, path, aliases, recorded_at, name_en FROM read_live.unit;
COMMENT ON COLUMN board.unit.name_en IS 'English name; null where nobody gave one';
