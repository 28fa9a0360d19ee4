-- The web nodes work as a member of this role. It owns nothing and cannot change the schema.
do $$
begin
    if not exists (select from pg_roles where rolname = 'madoguchi_app') then
        create role madoguchi_app nologin;
    end if;
-- Roles belong to the whole server: another database of it may make this one at the same moment.
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant usage on schema public to madoguchi_app;
-- A node is ready only when no migration is missing.
grant select on schema_migration to madoguchi_app;
