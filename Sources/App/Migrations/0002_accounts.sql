create table departments (
    id text primary key,
    name text not null,
    position integer not null,
    -- The department as its content package describes it.
    definition jsonb not null
);

create table officers (
    id uuid primary key default gen_random_uuid(),
    sign_in_name text not null,
    display_name text not null,
    department_id text not null references departments,
    role text not null check (role in ('clerk', 'administrator')),
    -- scrypt (RFC 7914): parameters, salt and hash in one text
    password_hash text not null,
    must_change_password boolean not null default true,
    failed_sign_ins integer not null default 0,
    locked_until timestamptz,
    disabled_at timestamptz,
    created_at timestamptz not null default now()
);

create unique index officers_sign_in_name on officers (lower(sign_in_name));

-- A session's token is known to the browser alone; the table keeps its SHA-256.
create table sessions (
    id bytea primary key check (octet_length(id) = 32),
    kind text not null check (kind in ('applicant', 'officer')),
    officer_id uuid references officers,
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at timestamptz not null,
    check ((kind = 'officer') = (officer_id is not null))
);

create index sessions_expires_at on sessions (expires_at);
create index sessions_officer on sessions (officer_id) where officer_id is not null;

-- Counts of all nodes together; worthless after a crash, hence unlogged.
create unlogged table rate_counts (
    bucket bytea not null,
    window_start timestamptz not null,
    count integer not null,
    primary key (bucket, window_start)
);

grant select on departments to madoguchi_app;
grant select, insert, update on officers to madoguchi_app;
grant select, insert, update, delete on sessions, rate_counts to madoguchi_app;
