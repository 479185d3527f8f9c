-- The database of Label Studio, and its three roles. For psql, as somebody who may make databases and roles:
--   LABELFISH_PASSWORD=... psql "$URL" -v ON_ERROR_STOP=1 -f create.sql
-- It is no migration: CREATE DATABASE does not run in a transaction. It can run again, and makes what is missing.
-- Without LABELFISH_PASSWORD the owner keeps the password that it has, or cannot log in yet.

-- The server shall not write the password into its log. Nobody but a superuser can say so.
select 'set log_statement = none' where (select rolsuper from pg_roles where rolname = current_user) \gexec

select format('create role %I nologin', name)
from unnest(array['labelfish_owner', 'labelfish_rw', 'labelfish_ro']) name
where to_regrole(name) is null \gexec

\getenv password LABELFISH_PASSWORD
\if :{?password}
  alter role labelfish_owner login password :'password';
\endif

-- Who gives a database to a role must be a member of it, unless a superuser.
select format('grant labelfish_owner to %I', current_user)
where not pg_has_role(current_user, 'labelfish_owner', 'member') \gexec

select 'create database labelfish owner labelfish_owner'
where not exists (select from pg_database where datname = 'labelfish') \gexec

\connect labelfish

revoke all on database labelfish from public;
grant connect on database labelfish to labelfish_rw, labelfish_ro;
revoke create on schema public from public;
grant usage, create on schema public to labelfish_owner;
grant usage on schema public to labelfish_rw, labelfish_ro;

-- Label Studio logs in as the owner and makes its tables; the other two see those, also the ones to come.
set role labelfish_owner;
grant select, insert, update, delete on all tables in schema public to labelfish_rw;
grant usage, select on all sequences in schema public to labelfish_rw;
grant select on all tables in schema public to labelfish_ro;
alter default privileges in schema public grant select, insert, update, delete on tables to labelfish_rw;
alter default privileges in schema public grant usage, select on sequences to labelfish_rw;
alter default privileges in schema public grant select on tables to labelfish_ro;
