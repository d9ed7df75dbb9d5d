-- Run once, by the superuser, when the database's volume is new.
\set owner_password `cat /run/secrets/database-password`
\set board_password `cat /run/secrets/board-password`

SET password_encryption = 'scram-sha-256';
CREATE ROLE vigil LOGIN PASSWORD :'owner_password';
CREATE ROLE vigil_board LOGIN PASSWORD :'board_password';
ALTER ROLE vigil_board SET default_transaction_read_only = on;
ALTER ROLE vigil SET jit = off;   -- to compile a list of warnings takes longer than to read it
ALTER ROLE vigil_board SET statement_timeout = '30s';

CREATE DATABASE vigil OWNER vigil;
REVOKE ALL ON DATABASE vigil FROM PUBLIC;
GRANT CONNECT ON DATABASE vigil TO vigil_board;

\connect vigil
CREATE EXTENSION IF NOT EXISTS timescaledb;
