-- The town as its content package describes it: one row.
create table town_profile (
    is_only boolean primary key default true check (is_only),
    definition jsonb not null
);

create table life_events (
    code text primary key,
    position integer not null,
    definition jsonb not null
);

-- A version never changes once it is here; an application keeps the one that it began with.
create table procedure_versions (
    procedure_id text not null,
    version integer not null check (version > 0),
    definition jsonb not null,
    -- SHA-256 of the definition's canonical JSON: the same package imported twice is one version.
    digest bytea not null,
    published_at timestamptz not null default now(),
    published_by text not null,
    primary key (procedure_id, version)
);

create table procedures (
    id text primary key,
    code text not null unique,
    version integer not null,
    department_id text not null references departments,
    position integer not null,
    closed_at timestamptz,
    foreign key (id, version) references procedure_versions (procedure_id, version)
);

create index procedures_department on procedures (department_id);

-- Japan Post's table; a code may stand for several towns.
create table postal_codes (
    code text not null check (code ~ '^[0-9]{7}$'),
    position integer not null,
    prefecture text not null,
    city text not null,
    town text not null,
    prefecture_kana text not null,
    city_kana text not null,
    town_kana text not null,
    primary key (code, position)
);

grant select on town_profile, life_events, procedure_versions, procedures, postal_codes to madoguchi_app;
