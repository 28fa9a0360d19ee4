-- What the probes save and send in place of a citizen, so that nothing real is touched: counted, listed and searched
-- nowhere, removed after an hour.
create table canaries (
    -- The key under which it was sent: the same key is the same canary.
    id uuid primary key,
    number bigint generated always as identity unique,
    -- As with every record: its own key, wrapped by this version of the key ring's key, seals what was written.
    key_version integer not null,
    wrapped_key bytea not null,
    text bytea not null,
    created_at timestamptz not null default now(),
    submitted_at timestamptz
);

create index canaries_created_at on canaries (created_at);

grant select, insert, update, delete on canaries to madoguchi_app;
