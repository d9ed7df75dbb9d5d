-- Views run as their owner and functions of board read its views only, so that a role which sees
-- schema board and nothing else can use all of it.
CREATE FUNCTION read_meta.grant_board(reader name) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA board TO %I', reader);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA board TO %I', reader);
  EXECUTE format('GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA board TO %I', reader);
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA board GRANT SELECT ON TABLES TO %I', reader);
  EXECUTE format(
    'ALTER DEFAULT PRIVILEGES IN SCHEMA board GRANT EXECUTE ON FUNCTIONS TO %I', reader);
END
$$;

-- Grafana's role; whoever installs creates it, or calls the function once it is there.
SELECT read_meta.grant_board(rolname) FROM pg_roles WHERE rolname = 'vigil_board';
