-- Those who wait for a seat, or for an earlier one than they have, in the order in which they came.
create table waitlist_entries (
    id uuid primary key,
    position bigint not null unique generated always as identity,
    status text not null default 'waiting' check (status in ('waiting', 'offered', 'ended')),
    -- The reservation that gets the earlier time.
    reservation_id uuid references reservations,
    seats text not null check (seats in ('open', 'priority')),
    people smallint not null check (people > 0),
    purposes text[] not null check (cardinality(purposes) > 0),
    -- Where; the name of a place between whose buildings one walks.
    site text not null,
    first_day date not null,
    last_day date not null,
    half text check (half in ('morning', 'afternoon')),
    -- The record's data key; it opens the address.
    key_version integer not null,
    wrapped_key bytea not null,
    email bytea not null,
    -- Blind index of the address, to count how often somebody waits.
    contact_term bytea not null,
    -- How many offers were not answered in time.
    lapses smallint not null default 0 check (lapses >= 0),
    created_at timestamptz not null default now(),
    ended_at timestamptz,
    -- Why it ended: an offer was taken, somebody left, the days are over, offers were not answered.
    ending text check (ending in ('taken', 'left', 'over', 'unanswered')),
    check (first_day <= last_day),
    check ((status = 'ended') = (ended_at is not null)),
    check ((status = 'ended') = (ending is not null))
);

create unique index waitlist_entries_reservation on waitlist_entries (reservation_id) where status <> 'ended';
create index waitlist_entries_waiting on waitlist_entries (position) where status = 'waiting';
create index waitlist_entries_contact on waitlist_entries (contact_term) where status <> 'ended';

-- Seats that are kept for somebody who waits, until he or she has answered.
create table waitlist_offers (
    -- The reservation that keeps the seats.
    reservation_id uuid primary key references reservations,
    entry_id uuid not null references waitlist_entries,
    day date not null,
    start_minute smallint not null,
    offered_at timestamptz not null,
    until timestamptz not null,
    answer text check (answer in ('taken', 'declined', 'lapsed')),
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null))
);

create unique index waitlist_offers_open on waitlist_offers (entry_id) where answer is null;
create index waitlist_offers_entry on waitlist_offers (entry_id);
create index waitlist_offers_until on waitlist_offers (until) where answer is null;

-- The link in the mails of an entry; the table keeps its SHA-256.
create table waitlist_links (
    token_digest bytea primary key check (octet_length(token_digest) = 32),
    entry_id uuid not null references waitlist_entries,
    created_at timestamptz not null default now()
);

create index waitlist_links_entry on waitlist_links (entry_id);

grant select, insert, update on waitlist_entries, waitlist_offers to madoguchi_app;
grant select, insert on waitlist_links to madoguchi_app;
