-- Master data of the town as its content package describes it, a row each.
create table offices (
    id text primary key,
    position integer not null,
    definition jsonb not null
);

create table papers (
    id text primary key,
    position integer not null,
    definition jsonb not null
);

create table facts (
    id text primary key,
    position integer not null,
    definition jsonb not null
);

-- A version never changes once it is here.
create table guide_versions (
    guide_id text not null,
    version integer not null check (version > 0),
    definition jsonb not null,
    -- SHA-256 of the definition's canonical JSON: the same package imported twice is one version.
    digest bytea not null,
    published_at timestamptz not null default now(),
    published_by text not null,
    primary key (guide_id, version)
);

create table guides (
    id text primary key,
    version integer not null,
    position integer not null,
    closed_at timestamptz,
    foreign key (id, version) references guide_versions (guide_id, version)
);

grant select on offices, papers, facts, guide_versions, guides to madoguchi_app;
