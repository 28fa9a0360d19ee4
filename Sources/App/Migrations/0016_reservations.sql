-- When places are open, of what there is only so much, and for what people come: as the content packages describe them,
-- or as officers have changed them since.
create table opening_calendars (
    id text primary key,
    position integer not null,
    definition jsonb not null,
    -- Set once an officer has changed it: a later package leaves it as it is.
    edited_at timestamptz
);

create table resources (
    id text primary key,
    position integer not null,
    definition jsonb not null,
    edited_at timestamptz
);

create table purposes (
    id text primary key,
    position integer not null,
    definition jsonb not null,
    edited_at timestamptz
);

-- What officers have changed for a stretch of one day, e.g. a counter that is closed for an hour.
create table capacity_changes (
    id uuid primary key,
    resource_id text not null,
    day date not null,
    start_minute smallint not null check (start_minute between 0 and 1439),
    end_minute smallint not null check (end_minute between 1 and 1440),
    capacity smallint not null check (capacity >= 0),
    reason text not null,
    officer_id uuid not null references officers,
    created_at timestamptz not null default now(),
    removed_at timestamptz,
    check (start_minute < end_minute)
);

create index capacity_changes_day on capacity_changes (day, resource_id) where removed_at is null;

-- One row for each slot of each resource. The counts are kept by those who take and give back seats, in the statement that
-- looks whether there are any; the checks hold even if that statement were wrong.
create table slots (
    resource_id text not null,
    day date not null,
    minute smallint not null check (minute between 0 and 1439),
    -- How many visits there can be at the same time.
    capacity smallint not null check (capacity >= 0),
    -- Seats that an officer has added for a reason, over the capacity.
    extra smallint not null default 0 check (extra >= 0),
    -- So many of the capacity are kept for those who call or come, and for those who have priority, until the release.
    for_staff smallint not null default 0 check (for_staff >= 0),
    for_priority smallint not null default 0 check (for_priority >= 0),
    released_at timestamptz,
    taken smallint not null default 0 check (taken >= 0),
    -- By whom: anybody, somebody with priority; the rest by staff.
    taken_open smallint not null default 0 check (taken_open >= 0),
    taken_priority smallint not null default 0 check (taken_priority >= 0),
    -- Seats that were taken before the capacity shrank: their visits have to be moved.
    excess smallint not null default 0 check (excess >= 0),
    primary key (resource_id, day, minute),
    check (taken <= capacity + extra + excess),
    check (taken_open + taken_priority <= taken),
    check (for_staff + for_priority <= capacity)
) with (fillfactor = 60);

create index slots_day on slots (day);
create index slots_excess on slots (day, resource_id, minute) where excess > 0;

create table reservations (
    id uuid primary key,
    -- 予約番号, eight letters; see ReservationNumber.
    number text not null unique check (number ~ '^[2-9A-HJ-NP-Z]{8}$'),
    status text not null check (status in ('held', 'confirmed', 'cancelled', 'expired')),
    -- Whose seats it takes.
    seats text not null check (seats in ('open', 'priority', 'staff')),
    channel text not null check (channel in ('web', 'telephone', 'counter', 'walk-in')),
    office_id text not null,
    day date not null,
    start_minute smallint not null check (start_minute between 0 and 1439),
    end_minute smallint not null check (end_minute between 1 and 1440),
    people smallint not null check (people > 0),
    purposes text[] not null check (cardinality(purposes) > 0),
    -- The browser in which it is being filled in.
    session_id bytea,
    resident_id uuid references residents,
    -- The record's data key; it opens every bytea of the record.
    key_version integer not null,
    wrapped_key bytea not null,
    contact bytea,
    -- Blind indexes of telephone and e-mail, to count how many open reservations somebody has.
    contact_terms bytea[] not null default '{}',
    held_until timestamptz,
    -- Grows with every change, so that a form that was drawn before is recognised.
    revision integer not null default 1,
    -- When the town asked for another time.
    displaced_at timestamptz,
    created_at timestamptz not null default now(),
    confirmed_at timestamptz,
    ended_at timestamptz,
    check ((status = 'held') = (held_until is not null)),
    check (status <> 'confirmed' or confirmed_at is not null),
    check ((status in ('cancelled', 'expired')) = (ended_at is not null)),
    check (start_minute < end_minute)
);

create index reservations_day on reservations (office_id, day, start_minute, id) where status = 'confirmed';
create index reservations_held on reservations (held_until) where status = 'held';
create index reservations_session on reservations (session_id) where status = 'held';
create index reservations_contact on reservations using gin (contact_terms) where status = 'confirmed';

-- Which seats a reservation takes: `slots.taken` is the number of these rows.
create table claims (
    reservation_id uuid not null references reservations,
    resource_id text not null,
    day date not null,
    minute smallint not null,
    primary key (reservation_id, resource_id, day, minute),
    foreign key (resource_id, day, minute) references slots
);

create index claims_slot on claims (resource_id, day, minute);

-- A visit's way through the counters.
create table stops (
    reservation_id uuid not null references reservations,
    ordinal smallint not null,
    counter_id text not null,
    resources text[] not null,
    purposes text[] not null,
    day date not null,
    start_minute smallint not null,
    end_minute smallint not null,
    status text not null default 'planned' check (status in ('planned', 'arrived', 'called', 'served', 'absent')),
    primary key (reservation_id, ordinal)
);

-- Takes a transaction back in which not every seat could be taken.
create function require_claims(reservation uuid, wanted integer) returns void language plpgsql as $$
begin
    if (select count(*) from claims where reservation_id = reservation) <> wanted then
        raise exception 'a slot has no room' using errcode = 'MG001';
    end if;
end
$$;

create table reservation_events (
    id bigint generated always as identity primary key,
    reservation_id uuid not null references reservations,
    at timestamptz not null default now(),
    act text not null check (act in ('confirmation', 'change', 'cancellation', 'expiry', 'displacement')),
    actor_kind text not null check (actor_kind in ('applicant', 'officer', 'system')),
    officer_id uuid references officers,
    -- From when to when a visit was moved, and why; sealed by the reservation's key.
    note bytea,
    check ((actor_kind = 'officer') = (officer_id is not null))
);

create index reservation_events_reservation on reservation_events (reservation_id, id);

-- The link in a reservation's mails; the table keeps its SHA-256.
create table reservation_links (
    token_digest bytea primary key check (octet_length(token_digest) = 32),
    reservation_id uuid not null references reservations,
    created_at timestamptz not null default now()
);

create index reservation_links_reservation on reservation_links (reservation_id);

create table session_reservations (
    session_id bytea not null references sessions on delete cascade,
    reservation_id uuid not null references reservations,
    primary key (session_id, reservation_id)
);

create index session_reservations_reservation on session_reservations (reservation_id);

grant select, insert, update on opening_calendars, resources, purposes to madoguchi_app;
grant select, insert, update on capacity_changes to madoguchi_app;
grant select, insert, update, delete on slots, claims, session_reservations to madoguchi_app;
grant select, insert, update on reservations, stops, reservation_links to madoguchi_app;
grant delete on stops to madoguchi_app;
grant select, insert on reservation_events to madoguchi_app;
