-- What applicants have frozen to put their electronic signature to. While one is open, nothing else of the application is
-- signed; when an answer changes it is void, and what was signed under it is no signature of the new answers.
create table signing_requests (
    id uuid primary key,
    application_id uuid not null references applications on delete cascade,
    -- The correction that is signed; null where the application is signed as it is sent first.
    correction_id uuid references corrections on delete cascade,
    state text not null default 'open' check (state in ('open', 'signed', 'void', 'declined')),
    -- The very bytes that are signed, sealed by the application's key.
    document bytea not null,
    -- Blind index of the bytes: equality only.
    document_term bytea not null,
    created_at timestamptz not null,
    closed_at timestamptz,
    check ((state = 'open') = (closed_at is null))
);

create unique index signing_requests_one_open on signing_requests (application_id) where state = 'open';
create index signing_requests_application on signing_requests (application_id, created_at desc);
create index signing_requests_correction on signing_requests (correction_id) where correction_id is not null;

-- Ways to the phone and back. Each belongs to the session that departed and is taken once.
create table signing_trips (
    -- SHA-256 of the state that comes back with the browser.
    state_digest bytea primary key check (octet_length(state_digest) = 32),
    request_id uuid not null references signing_requests on delete cascade,
    session_id bytea not null references sessions on delete cascade,
    trip bytea not null,
    departed_at timestamptz not null,
    expires_at timestamptz not null,
    arrived_at timestamptz,
    -- The right to fetch what was signed, sealed, for as long as it is good and not used.
    fetch_right bytea,
    fetch_until timestamptz,
    check ((fetch_right is null) = (fetch_until is null)),
    check (fetch_right is null or arrived_at is not null)
);

create index signing_trips_request on signing_trips (request_id);
create index signing_trips_session on signing_trips (session_id);
create index signing_trips_expires_at on signing_trips (expires_at);

-- Policies by which signatures were judged: the trusted authorities' certificates and the limits.
create table signature_policies (
    -- SHA-256 of the policy as it is written.
    digest bytea primary key check (octet_length(digest) = 32),
    policy text not null
);

-- Signatures that were in order when they arrived. What was refused then is nowhere but in the audit record: the
-- certificate may be anybody's.
create table signatures (
    id uuid primary key,
    application_id uuid not null references applications on delete cascade,
    -- One request is signed once.
    request_id uuid not null unique references signing_requests on delete cascade,
    correction_id uuid references corrections on delete cascade,
    form text not null check (form in ('raw', 'cms')),
    -- All sealed by the application's key: a certificate names its holder, and CMS data has the certificate inside.
    document bytea not null,
    document_term bytea not null,
    signature bytea not null,
    certificate bytea not null,
    -- What the certificate says, as it was read.
    facts bytea not null,
    received_at timestamptz not null,
    -- With which revision of the application it was sent.
    submitted_revision integer
);

create index signatures_application on signatures (application_id, document_term);
create index signatures_correction on signatures (correction_id) where correction_id is not null;

-- Lists of revoked certificates as the authorities issued them. They name numbers only, nobody's data.
create table revocation_lists (
    id uuid primary key,
    -- From where it was fetched.
    address text not null,
    issuer text not null,
    -- SHA-256
    digest bytea not null check (octet_length(digest) = 32),
    content bytea not null,
    this_update timestamptz not null,
    next_update timestamptz not null,
    fetched_at timestamptz not null,
    unique (address, digest)
);

create index revocation_lists_newest on revocation_lists (address, this_update desc);

-- Every judgement of a signature, never changed. Refused once is refused for good.
create table signature_verdicts (
    id bigint generated always as identity primary key,
    signature_id uuid not null references signatures on delete cascade,
    at timestamptz not null,
    outcome text not null check (outcome in ('valid', 'waiting', 'refused')),
    code text not null,
    -- The sentence for officers.
    sentence bytea not null,
    policy_digest bytea not null references signature_policies,
    -- The OCSP answer with its nonce and when it was fetched, sealed by the application's key.
    ocsp bytea,
    list_id uuid references revocation_lists
);

create index signature_verdicts_signature on signature_verdicts (signature_id, id desc);
create index signature_verdicts_waiting on signature_verdicts (signature_id) where outcome = 'waiting';
create index signature_verdicts_list on signature_verdicts (list_id) where list_id is not null;

grant select, insert, update on signing_requests to madoguchi_app;
grant select, insert, update, delete on signing_trips to madoguchi_app;
grant select, insert on signature_policies, signatures, signature_verdicts to madoguchi_app;
grant update (submitted_revision) on signatures to madoguchi_app;
grant select, insert, delete on revocation_lists to madoguchi_app;
