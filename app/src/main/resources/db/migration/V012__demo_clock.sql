-- how far the clock of a demo college is ahead of the real one; one row at most
CREATE TABLE eventstore.demo_clock (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    ahead_millis bigint NOT NULL
);
