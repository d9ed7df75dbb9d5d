-- Counsellors are told of their own classes, unless the college has routes of its own.
update alert.routing
set routes = routes || '[
  {"colours": ["BLUE", "YELLOW", "ORANGE", "RED"], "role": "COUNSELLOR", "mustAcknowledge": false,
   "channels": ["INBOX", "MAIL"]}
]'
where version = 0;
