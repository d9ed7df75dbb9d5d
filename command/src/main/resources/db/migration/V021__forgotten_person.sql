-- Persons whose key was destroyed: their names are not written down here again.
CREATE TABLE intake.forgotten_person (
  unit text COLLATE "C" PRIMARY KEY
);
