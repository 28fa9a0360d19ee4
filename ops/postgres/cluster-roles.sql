-- The roles that only a cluster has, after roles.sql and in the database of the town; safe to repeat.
--   psql --dbname=madoguchi --file=ops/postgres/cluster-roles.sql
-- with the passwords in the environment variables READ_PASSWORD and PROBE_PASSWORD.
--
--   madoguchi_read  looks and never changes: only what the migrations grant to it
--   backup          proves backups (ops/backup/testimony.py): counts rows and marks a place in WAL; it comes from the hosts
--                   that keep them with their certificate, and has no password
--   probe           asks whether a server lives, is the primary and how far it lags; sees no record of the town
-- The roles replicator and rewind are Patroni's own: it completes them right after this file.
\set ON_ERROR_STOP on
\getenv read_password READ_PASSWORD
\getenv probe_password PROBE_PASSWORD

select 'create role madoguchi_read' where to_regrole('madoguchi_read') is null \gexec
select 'create role backup' where to_regrole('backup') is null \gexec
select 'create role probe' where to_regrole('probe') is null \gexec
select 'create role rewind' where to_regrole('rewind') is null \gexec
alter role madoguchi_read with login nosuperuser nocreatedb nocreaterole connection limit 20 password :'read_password';
alter role backup with login nosuperuser nocreatedb nocreaterole connection limit 10;
alter role probe with login nosuperuser nocreatedb nocreaterole connection limit 20 password :'probe_password';

alter role madoguchi_read set default_transaction_read_only = on;
grant connect on database :"DBNAME" to madoguchi_read;
grant usage on schema public to madoguchi_read;
grant pg_monitor to probe;
grant connect on database :"DBNAME" to backup;
grant pg_read_all_data to backup;
grant execute on function pg_create_restore_point(text), pg_switch_wal() to backup;

-- Nobody who may log in can use the maintenance database, except who watches or rewinds the cluster.
revoke all on database postgres from public;
grant connect on database postgres to probe, rewind;
