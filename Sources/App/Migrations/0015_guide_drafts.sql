-- Guides that officers are writing, before they are published.
create table guide_drafts (
    id uuid primary key default gen_random_uuid(),
    guide_id text not null,
    -- The published version from which it was begun; null for a new guide.
    base_version integer,
    definition jsonb not null,
    -- Grows with every change, so that a form that was drawn before is recognised.
    revision integer not null default 1,
    state text not null default 'draft' check (state in ('draft', 'submitted', 'published', 'discarded')),
    -- Everybody who has begun, changed or submitted it.
    editors uuid[] not null check (cardinality(editors) > 0),
    begun_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    submitted_by uuid references officers,
    submitted_at timestamptz,
    published_by uuid references officers,
    published_at timestamptz,
    published_version integer,
    check (state not in ('submitted', 'published') or submitted_by is not null),
    check ((state = 'published') = (published_by is not null)),
    check ((state = 'published') = (published_version is not null)),
    -- Nobody publishes alone (四つの目).
    check (published_by <> all (editors)),
    foreign key (guide_id, published_version) references guide_versions (guide_id, version)
);

-- A guide has one draft at a time.
create unique index guide_drafts_open on guide_drafts (guide_id) where state in ('draft', 'submitted');
create index guide_drafts_published on guide_drafts (guide_id, published_version) where state = 'published';

grant select, insert, update on guide_drafts to madoguchi_app;
grant insert on guide_versions to madoguchi_app;
grant insert, update on guides to madoguchi_app;
