-- The two roles and the database of a town, for psql (15 or later); safe to repeat.
--   psql --set=database=madoguchi --file=ops/postgres/roles.sql
-- with the passwords in the environment variables OWNER_PASSWORD and APP_PASSWORD, where no process list shows them.
--
--   madoguchi_owner  owns the schema: migrations and the import of content
--   madoguchi_app    the web nodes: only what the migrations grant to it, so it can neither change the schema
--                    nor alter or delete audit entries
\set ON_ERROR_STOP on
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD

select 'create role madoguchi_owner' where to_regrole('madoguchi_owner') is null \gexec
select 'create role madoguchi_app' where to_regrole('madoguchi_app') is null \gexec
alter role madoguchi_owner with login nosuperuser nocreatedb nocreaterole password :'owner_password';
alter role madoguchi_app with login nosuperuser nocreatedb nocreaterole password :'app_password';

select format('create database %I owner madoguchi_owner template template0', :'database')
where not exists (select from pg_database where datname = :'database') \gexec
revoke all on database :"database" from public;
grant connect on database :"database" to madoguchi_app;

\connect :database
alter schema public owner to madoguchi_owner;
revoke all on schema public from public;
grant usage on schema public to madoguchi_app;
