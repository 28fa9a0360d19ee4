create sequence application_numbers;

create table applications (
    id uuid primary key,
    -- 受付番号, eleven digits; given at submission.
    number text unique check (number ~ '^[0-9]{11}$'),
    procedure_id text not null,
    procedure_version integer not null,
    department_id text not null references departments,
    status text not null default 'draft' check (status in (
        'draft', 'submitted', 'received', 'underReview', 'returnedForCorrection', 'awaitingPayment', 'paid',
        'approved', 'issued', 'dispatched', 'completed', 'accepted', 'withdrawn', 'rejected', 'expiredUnpaid',
        'cancelled')),
    -- Grows with every change of state or answers; a clerk's act names the revision that it was decided on.
    revision integer not null default 0,
    officer_id uuid references officers,
    -- The record's data key, wrapped by this version of the key ring's key; it opens every bytea of the record.
    key_version integer not null,
    wrapped_key bytea not null,
    entries bytea not null,
    email bytea,
    -- Blind index of the confirmed address, for mailing the ways back to whoever asks for them.
    email_term bytea,
    email_confirmed_at timestamptz,
    fee_yen integer check (fee_yen >= 0),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    submitted_at timestamptz,
    -- Until when the applicant must correct or pay.
    respond_by date,
    expected_on date,
    closed_at timestamptz,
    foreign key (procedure_id, procedure_version) references procedure_versions (procedure_id, version),
    check ((status = 'draft') = (number is null)),
    check ((status = 'draft') = (submitted_at is null))
);

create index applications_queue on applications (department_id, status, submitted_at desc, id)
    where status <> 'draft';
create index applications_department on applications (department_id, submitted_at desc, id) where status <> 'draft';
create index applications_officer on applications (officer_id, status, submitted_at desc, id)
    where status <> 'draft' and officer_id is not null;
create index applications_procedure on applications (department_id, procedure_id, status, submitted_at desc, id)
    where status <> 'draft';
create index applications_email on applications (email_term) where email_term is not null;
create index applications_drafts on applications (updated_at) where status = 'draft';
create index applications_respond_by on applications (respond_by)
    where status in ('awaitingPayment', 'returnedForCorrection');

-- Keyed blind indexes of name and kana (HMAC-SHA-256, cut to 16 bytes): equality only, worthless without the key.
create table application_search_terms (
    term bytea not null,
    application_id uuid not null references applications on delete cascade,
    primary key (term, application_id)
);

create index application_search_terms_application on application_search_terms (application_id);

create table application_events (
    id bigint generated always as identity primary key,
    application_id uuid not null references applications on delete cascade,
    at timestamptz not null default now(),
    act text not null check (act in (
        'submission', 'reception', 'assignment', 'correctionRequest', 'correction', 'withdrawal', 'approval',
        'paymentConfirmation', 'issue', 'dispatch', 'completion', 'acceptance', 'rejection', 'expiry',
        'cancellation')),
    from_status text not null,
    to_status text not null,
    actor_kind text not null check (actor_kind in ('applicant', 'officer', 'system')),
    officer_id uuid references officers,
    -- What the officer told the applicant, e.g. the reason of a rejection.
    note bytea,
    check ((actor_kind = 'officer') = (officer_id is not null))
);

create index application_events_application on application_events (application_id, id);

-- One request to correct single fields, and what became of it.
create table corrections (
    id uuid primary key default gen_random_uuid(),
    application_id uuid not null references applications on delete cascade,
    officer_id uuid not null references officers,
    requested_at timestamptz not null default now(),
    due_on date not null,
    -- Fields, reasons and old values.
    request bytea not null,
    -- What the applicant has typed so far; the office reads it only once it is sent.
    draft bytea,
    answered_at timestamptz,
    -- The corrected values.
    answer bytea,
    check (answered_at is null or draft is null)
);

create index corrections_application on corrections (application_id, requested_at);
create unique index corrections_one_open on corrections (application_id) where answered_at is null;

create table messages (
    id uuid primary key default gen_random_uuid(),
    application_id uuid not null references applications on delete cascade,
    officer_id uuid not null references officers,
    at timestamptz not null default now(),
    body bytea not null
);

create index messages_application on messages (application_id, at);

create table attachments (
    id uuid primary key,
    application_id uuid not null references applications on delete cascade,
    -- The input it answers, e.g. shorui or members.0.shorui.
    entry_key text not null,
    name bytea not null,
    type text not null check (type in ('pdf', 'jpeg', 'png')),
    size bigint not null default 0 check (size >= 0),
    sha256 bytea,
    -- While it is arriving it belongs to no form yet; then it waits for the scanner. Only a clean file can be opened.
    state text not null default 'arriving' check (state in ('arriving', 'waiting', 'clean', 'infected')),
    created_at timestamptz not null default now(),
    scanned_at timestamptz,
    check (state = 'arriving' or sha256 is not null)
);

create index attachments_application on attachments (application_id, entry_key);
create index attachments_waiting on attachments (created_at) where state = 'waiting';
create index attachments_arriving on attachments (created_at) where state = 'arriving';

create table attachment_chunks (
    attachment_id uuid not null references attachments on delete cascade,
    position integer not null,
    sealed bytea not null,
    primary key (attachment_id, position)
);

-- Which sessions may see which applications: without an account this is what a confirmed address, a mailed link or
-- number and secret give.
create table session_applications (
    session_id bytea not null references sessions on delete cascade,
    application_id uuid not null references applications on delete cascade,
    granted_at timestamptz not null default now(),
    primary key (session_id, application_id)
);

create index session_applications_application on session_applications (application_id);

-- The code and the link that prove an e-mail address; both work once.
create table email_confirmations (
    id uuid primary key default gen_random_uuid(),
    application_id uuid not null references applications on delete cascade,
    email bytea not null,
    code_digest bytea not null,
    token_digest bytea not null unique,
    wrong_codes integer not null default 0,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz
);

create index email_confirmations_application on email_confirmations (application_id, created_at desc);
create index email_confirmations_expires_at on email_confirmations (expires_at);

-- Links that open an application on another device: mailed ones for some days, shown ones (QR) once and for minutes.
create table access_links (
    token_digest bytea primary key,
    application_id uuid not null references applications on delete cascade,
    single_use boolean not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz
);

create index access_links_application on access_links (application_id);
create index access_links_expires_at on access_links (expires_at);

grant usage on sequence application_numbers to madoguchi_app;
grant select, insert, update, delete on applications, application_search_terms, attachments, attachment_chunks,
    session_applications, email_confirmations, access_links to madoguchi_app;
grant select, insert, update on corrections to madoguchi_app;
grant select, insert on application_events, messages to madoguchi_app;
