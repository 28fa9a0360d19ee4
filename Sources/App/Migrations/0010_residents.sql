-- Whoever has signed in with the My Number Card. Accounts hang on the name by which デジタル認証アプリ calls a person at this
-- service: it outlives cards and telephones.
create table residents (
    id uuid primary key,
    -- Blind index of that name.
    subject_term bytea not null unique check (octet_length(subject_term) = 16),
    -- As with every record: its own key, wrapped by this version of the key ring's key, seals what is said of the person.
    key_version integer not null,
    wrapped_key bytea not null,
    subject bytea not null,
    -- 基本4情報 as last read from the card; null until a form has asked for it.
    basic_four bytea,
    card_read_at timestamptz,
    -- The address that the resident proved last.
    email bytea,
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    check ((basic_four is null) = (card_read_at is null))
);

-- In whose name the session acts, and until when it does so without the card being shown again; each visit prolongs it.
alter table sessions
    add column resident_id uuid references residents,
    add column resident_until timestamptz,
    add constraint sessions_resident check (
        (resident_id is null) = (resident_until is null) and (resident_id is null or kind = 'applicant'));

create index sessions_resident on sessions (resident_id) where resident_id is not null;

alter table applications
    -- Whose page lists it; null for a guest's.
    add column resident_id uuid references residents,
    -- What the card said of the applicant, and when it was read.
    add column card bytea;

create index applications_resident on applications (resident_id, updated_at desc, id) where resident_id is not null;

-- What the card said while a correction is written; it becomes the application's when the correction is sent.
alter table corrections add column card bytea;

-- Where browsers are on their way to デジタル認証アプリ and back, and what for. Taken with the row locked, so that of the same
-- way back at the same time only one is taken.
create table identity_round_trips (
    session_id bytea primary key references sessions on delete cascade,
    id uuid not null unique,
    key_version integer not null,
    wrapped_key bytea not null,
    trips bytea not null
);

grant select, insert, update on residents to madoguchi_app;
grant select, insert, update, delete on identity_round_trips to madoguchi_app;
