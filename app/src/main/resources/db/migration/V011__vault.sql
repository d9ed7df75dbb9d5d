CREATE SCHEMA vault;

-- an erased subject keeps its row, so that it never gets a new key unnoticed
CREATE TABLE vault.subject_key (
    subject text PRIMARY KEY,
    wrapped_key bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    erased_at timestamptz,
    CHECK ((wrapped_key IS NULL) = (erased_at IS NOT NULL))
);
