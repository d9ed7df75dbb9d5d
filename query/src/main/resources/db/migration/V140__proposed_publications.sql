-- One person proposes to publish a report, another releases it.
COMMENT ON VIEW board.report_publication IS
  'When frozen reports were proposed for publication, published and withdrawn, one row each time';
