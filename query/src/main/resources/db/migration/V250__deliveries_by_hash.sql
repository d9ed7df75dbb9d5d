-- The planner takes what is owed and what came for a few rows and sorts them by three texts to
-- merge them: of three years that is more than half of the whole.
ALTER FUNCTION board.delivery(date, date) SET enable_mergejoin = off;
