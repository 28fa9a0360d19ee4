-- A visit at the counter: who has come, who is called, who was served.
alter table stops
    -- By which somebody is called, e.g. A012; given on arrival.
    add column call_number text,
    add column arrived_at timestamptz,
    add column called_at timestamptz,
    -- Which desk calls.
    add column desk text,
    -- Served, or given up.
    add column ended_at timestamptz,
    add constraint stops_arrival check (
        (status in ('arrived', 'called', 'served')) <= (call_number is not null and arrived_at is not null)),
    add constraint stops_call check ((status in ('called', 'served')) <= (called_at is not null)),
    add constraint stops_end check ((status in ('served', 'absent')) = (ended_at is not null));

create index stops_day on stops (counter_id, day, start_minute, reservation_id);

-- How late somebody has told to be, in minutes.
alter table reservations add column delay_minutes smallint check (delay_minutes between 1 and 240);

-- The last call number of a counter's day.
create table call_series (
    counter_id text not null,
    day date not null,
    last integer not null,
    primary key (counter_id, day)
);

-- Every call, in the order in which displays speak them.
create table calls (
    id bigint generated always as identity primary key,
    office_id text not null,
    counter_id text not null,
    call_number text not null,
    desk text not null,
    at timestamptz not null,
    reservation_id uuid not null references reservations,
    ordinal smallint not null
);

create index calls_office on calls (office_id, id);

-- Displays and kiosks in the town's halls; each is opened by its link alone.
create table hall_devices (
    id uuid primary key,
    kind text not null check (kind in ('display', 'kiosk')),
    office_id text not null,
    name text not null,
    token_digest bytea not null unique check (octet_length(token_digest) = 32),
    officer_id uuid not null references officers,
    created_at timestamptz not null default now(),
    removed_at timestamptz
);

create index hall_devices_office on hall_devices (office_id) where removed_at is null;

grant select, insert, update on call_series, hall_devices to madoguchi_app;
grant select, insert on calls to madoguchi_app;
