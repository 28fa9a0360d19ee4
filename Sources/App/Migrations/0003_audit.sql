-- Who did or read what, and when. The web nodes can add and read, never change or remove.
create table audit_entries (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    actor_kind text not null check (actor_kind in ('applicant', 'officer', 'operator', 'system')),
    officer_id uuid,
    -- e.g. case.read, application.submission, officer.sign-in-failed
    act text not null,
    -- What it was done to, e.g. application 8d0c…; never personal data.
    subject_kind text,
    subject_id text,
    request_id text,
    -- Truncated network address of the reader or doer.
    origin text,
    details jsonb not null default '{}'
);

create index audit_entries_at on audit_entries (at desc, id desc);
create index audit_entries_subject on audit_entries (subject_kind, subject_id, at desc, id desc);
create index audit_entries_officer on audit_entries (officer_id, at desc, id desc) where officer_id is not null;
create index audit_entries_act on audit_entries (act, at desc, id desc);

grant select, insert on audit_entries to madoguchi_app;
