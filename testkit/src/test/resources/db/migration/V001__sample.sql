CREATE TABLE sample (number integer NOT NULL);
INSERT INTO sample VALUES (42);
