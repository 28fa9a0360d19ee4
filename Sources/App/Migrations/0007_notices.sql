-- Mail to people: written in the transaction of its cause, sent afterwards.
create table notices (
    id uuid primary key,
    application_id uuid references applications on delete cascade,
    kind text not null,
    key_version integer not null,
    wrapped_key bytea not null,
    recipient bytea not null,
    subject bytea not null,
    body bytea not null,
    created_at timestamptz not null default now(),
    sent_at timestamptz,
    failed_at timestamptz
);

create index notices_created_at on notices (created_at desc, id);
create index notices_application on notices (application_id, created_at);
create index notices_unsent on notices (created_at) where sent_at is null and failed_at is null;

grant select, insert, update on notices to madoguchi_app;
