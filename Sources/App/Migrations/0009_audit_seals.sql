-- Every entry remembers the transaction that wrote it. Ids are given out before a transaction ends and may be committed in
-- another order; so no id tells what may still come before it. Transactions do: once all below a number have ended, no
-- entry of theirs can come any more (pg_snapshot_xmin in AuditSealStore.swift). What stands here already counts as written
-- by this migration.
alter table audit_entries add column transaction_id xid8 not null default pg_current_xact_id();
create index audit_entries_transaction on audit_entries (transaction_id, id);

-- The web nodes choose neither the number, the time nor the transaction of an entry.
revoke insert on audit_entries from madoguchi_app;
grant insert (actor_kind, officer_id, act, subject_kind, subject_id, request_id, origin, details)
    on audit_entries to madoguchi_app;

-- Each seal covers the entries after those of the seal before, in the order of transaction and id, and that seal itself.
create table audit_seals (
    number bigint primary key check (number > 0),
    first_id bigint not null,
    -- The last entry that it covers.
    last_transaction_id xid8 not null,
    last_id bigint not null,
    entries integer not null check (entries > 0),
    -- SHA-256 over all of them.
    digest bytea not null check (octet_length(digest) = 32),
    -- The authenticator of the seal before; null in the first.
    previous bytea check (octet_length(previous) = 32),
    sealed_at timestamptz not null,
    -- HMAC-SHA-256 over all of the above; its key is in the key ring and in no database.
    authenticator bytea not null check (octet_length(authenticator) = 32),
    check ((number = 1) = (previous is null))
);

-- What came out when the seals were checked.
create table audit_verifications (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    seals bigint not null,
    entries bigint not null,
    -- The first seal that does not hold; null when all do.
    broken_from bigint
);

grant select, insert on audit_seals, audit_verifications to madoguchi_app;
