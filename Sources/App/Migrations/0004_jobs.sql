create table jobs (
    id bigint generated always as identity primary key,
    kind text not null,
    -- Identifiers only, never personal data.
    payload jsonb not null default '{}',
    -- Two jobs with the same key are one; kept after the job is done, so that it is never done again.
    unique_key text,
    state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
    run_at timestamptz not null default now(),
    attempts integer not null default 0,
    max_attempts integer not null default 12,
    -- A running job whose lease has run out belongs to a dead node and is taken over.
    leased_until timestamptz,
    last_error text,
    created_at timestamptz not null default now(),
    finished_at timestamptz
);

create unique index jobs_unique_key on jobs (unique_key) where unique_key is not null;
create index jobs_due on jobs (run_at, id) where state = 'queued';
create index jobs_leased on jobs (leased_until) where state = 'running';
create index jobs_finished on jobs (finished_at) where state = 'done';
create index jobs_failed on jobs (id) where state = 'failed';

-- The answer to a state-changing request, kept under the key that was minted when its form was drawn.
create table idempotency_keys (
    key uuid not null,
    -- Whose key it is: a key is no secret between sessions.
    scope text not null,
    location text,
    created_at timestamptz not null default now(),
    primary key (key, scope)
);

create index idempotency_keys_created_at on idempotency_keys (created_at);

grant select, insert, update, delete on jobs, idempotency_keys to madoguchi_app;
