-- A fair line before purposes that more people want at once than the service or the seats can take.
create table waiting_rooms (
    -- The form's key where an officer opened it. A purpose that is opened again gets another room, with a draw of its own.
    id uuid primary key,
    purpose_id text not null,
    status text not null default 'open' check (status in ('open', 'closed')),
    -- The content's date, an officer, or the load by itself.
    opened_by text not null check (opened_by in ('content', 'officer', 'load')),
    officer_id uuid references officers,
    opened_at timestamptz not null,
    -- The opening that people wait for; those who came before it are drawn. Null where there is none.
    opens_at timestamptz,
    -- When the draw was made.
    drawn_at timestamptz,
    -- SHA-256 of the draw's seed, shown before the opening; the seed itself only afterwards.
    seed_digest bytea not null check (octet_length(seed_digest) = 32),
    seed bytea check (octet_length(seed) = 32),
    last_rank bigint not null default 0,
    -- The rank up to which people are let in.
    admitted bigint not null default 0,
    -- People let in per second, and the part of one that is left over from the last time.
    rate double precision not null,
    credit double precision not null default 0,
    -- When the rate was halved last.
    slowed_at timestamptz,
    -- Since when there has been no seat.
    full_since timestamptz,
    -- When somebody waited last.
    waited_at timestamptz not null,
    updated_at timestamptz not null,
    closed_at timestamptz,
    check ((opened_by = 'officer') = (officer_id is not null)),
    check ((status = 'closed') = (closed_at is not null)),
    check (seed is null or drawn_at is not null),
    check (admitted <= last_rank)
) with (fillfactor = 50);

create unique index waiting_rooms_open on waiting_rooms (purpose_id) where status = 'open';
create unique index waiting_rooms_content on waiting_rooms (purpose_id, opens_at) where opened_by = 'content';

create table waiting_places (
    id uuid primary key,
    room_id uuid not null references waiting_rooms,
    -- By which the place is taken to another device; spelt like a reservation's number.
    code text not null unique check (code ~ '^[2-9A-HJ-NP-Z]{8}$'),
    channel text not null check (channel in ('web', 'telephone')),
    -- SHA-256 of the token in the browser that has the place.
    holder_digest bytea check (octet_length(holder_digest) = 32),
    -- Blind index of the telephone number of whoever has called, and the number, sealed by the key of the record.
    telephone_term bytea,
    contact bytea,
    key_version integer,
    wrapped_key bytea,
    -- HMAC-SHA-256 of the id under the room's seed.
    draw bytea not null check (octet_length(draw) = 32),
    -- The order of arrival.
    arrival bigint generated always as identity,
    joined_at timestamptz not null,
    -- Taken before the opening: its rank is drawn.
    is_early boolean not null,
    rank bigint check (rank > 0),
    admitted_until timestamptz,
    used_at timestamptz,
    -- The reservation for which it was used.
    used_by uuid,
    left_at timestamptz,
    check (channel <> 'telephone' or telephone_term is not null),
    check ((contact is null) = (wrapped_key is null) and (wrapped_key is null) = (key_version is null)),
    check ((used_at is null) = (used_by is null)),
    check (admitted_until is null or rank is not null)
) with (fillfactor = 70);

create unique index waiting_places_rank on waiting_places (room_id, rank) where rank is not null;
create index waiting_places_unranked on waiting_places (room_id, arrival) where rank is null;
create unique index waiting_places_holder on waiting_places (room_id, holder_digest) where left_at is null;
create unique index waiting_places_telephone on waiting_places (room_id, telephone_term) where left_at is null;
create index waiting_places_admitted on waiting_places (room_id, admitted_until)
    where used_at is null and left_at is null and admitted_until is not null;

-- Takes a transaction back that nobody was let in for. Whoever has filled in nothing yet may choose another time.
create function require_admission(room uuid, holder bytea, reservation uuid, session bytea, moment timestamptz)
returns void language plpgsql as $$
begin
    update waiting_places set used_at = coalesce(used_at, moment), used_by = reservation
    where room_id = room and holder_digest = holder and left_at is null
        and (used_by = reservation
            or admitted_until > moment
                and (used_by is null or exists (
                    select from reservations
                    where reservations.id = used_by and status = 'held' and session_id = session)));
    if not found then
        raise exception 'nobody was let in' using errcode = 'MG002';
    end if;
end
$$;

-- How busy each node is, told once a second while a waiting room is open.
create table node_loads (
    node uuid primary key,
    at timestamptz not null,
    -- Milliseconds within which 95 of 100 answers came; 0 when there were none.
    p95_ms double precision not null,
    in_flight integer not null,
    waiting_for_pool integer not null,
    requests integer not null,
    reservation_requests integer not null
);

grant select, insert, update on waiting_rooms, waiting_places, node_loads to madoguchi_app;
grant delete on waiting_places, node_loads to madoguchi_app;
