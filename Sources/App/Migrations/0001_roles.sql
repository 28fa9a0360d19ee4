-- The web nodes work as a member of this role. It owns nothing and cannot change the schema.
do $$
begin
    if not exists (select from pg_roles where rolname = 'madoguchi_app') then
        create role madoguchi_app nologin;
    end if;
end
$$;

grant usage on schema public to madoguchi_app;
-- A node is ready only when no migration is missing.
grant select on schema_migration to madoguchi_app;
