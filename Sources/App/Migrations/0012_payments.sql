-- A sum that somebody is asked for, at a provider of payments. Money is never forgotten: the order stays when the draft for
-- which it was placed is removed.
create table payment_orders (
    id uuid primary key,
    application_id uuid references applications on delete set null,
    -- As the provider is told, with the attempt behind it.
    number text not null unique check (number ~ '^[0-9A-Z]{12}$'),
    provider text not null check (provider in ('komoju', 'stripe')),
    -- Yen.
    amount integer not null check (amount > 0),
    -- At submission money is only held; it is taken when the application is granted.
    moment text not null check (moment in ('atSubmission', 'afterReview')),
    placed_at timestamptz not null default now(),
    -- What follows from the order's news (OrderPayments), so that lists and pages need not read them all.
    status text not null default 'created' check (status in (
        'created', 'redirected', 'declined', 'reserved', 'authorised', 'failed', 'expired', 'cancelled', 'paid',
        'partiallyRefunded', 'refunded')),
    -- The payment that pays the order.
    payment_id text,
    -- Yen that have gone back.
    refunded integer not null default 0,
    -- Yen that were taken without right and have not gone back yet.
    surplus integer not null default 0,
    -- It shall not be paid any more, and why.
    closed_at timestamptz,
    closing text check (closing in ('superseded', 'unsendable', 'changed', 'ended', 'lapsed', 'refused', 'needless')),
    -- The application counts as paid by it.
    confirmed_at timestamptz,
    -- When the provider is asked next; null when nothing is expected any more.
    look_at timestamptz,
    looks integer not null default 0,
    check ((closed_at is null) = (closing is null))
);

create unique index payment_orders_open on payment_orders (application_id) where closed_at is null;
create index payment_orders_application on payment_orders (application_id, placed_at);
create index payment_orders_due on payment_orders (look_at) where look_at is not null;
create index payment_orders_payment on payment_orders (payment_id) where payment_id is not null;
create index payment_orders_placed on payment_orders (placed_at, status);

-- One try to pay an order: a page of the provider, and at most one payment.
create table payment_attempts (
    order_id uuid not null references payment_orders,
    attempt integer not null check (attempt > 0),
    -- Under which the page is opened, however often it is asked for.
    key text not null unique,
    begun_at timestamptz not null,
    -- When the page stops taking payments.
    expires_at timestamptz not null,
    session_id text,
    -- Where the page is; sealed with the application's key.
    page_address bytea,
    opened_at timestamptz,
    -- The page could not be opened, or nobody knows whether it was: the next attempt takes the place of this one.
    failed_at timestamptz,
    -- What the provider tells of its payment.
    payment_id text,
    payment_begun_at timestamptz,
    means text check (means in ('card', 'payPay', 'konbini', 'payEasy')),
    card_last_four text check (card_last_four ~ '^[0-9]{4}$'),
    -- Yen that the provider keeps.
    provider_fee integer,
    -- Until when an issued number can be paid.
    pay_by timestamptz,
    captured_at timestamptz,
    primary key (order_id, attempt),
    check ((session_id is null) = (opened_at is null))
);

create index payment_attempts_payment on payment_attempts (payment_id) where payment_id is not null;
create index payment_attempts_begun on payment_attempts (payment_begun_at) where payment_id is not null;

-- Everything that was learned of orders, each thing once, however it came and however often.
create table payment_news (
    id bigint generated always as identity primary key,
    -- null when it is about no order of ours.
    order_id uuid references payment_orders,
    provider text not null,
    source text not null check (source in ('webhook', 'return', 'look', 'act', 'settlement')),
    -- The provider's name of a notification; of what was read, a digest of what it says.
    event_id text not null,
    -- In the provider's words.
    type text not null,
    learned_at timestamptz not null default now(),
    -- States, amounts and the provider's names of things: no personal data.
    news jsonb not null,
    -- The payer's bank disputes the payment: a person must look.
    is_dispute boolean not null default false,
    unique (provider, event_id)
);

create index payment_news_order on payment_news (order_id, id);
create index payment_news_disputes on payment_news (learned_at) where is_dispute;
create index payment_news_webhooks on payment_news (learned_at) where source = 'webhook';

-- What the town has the provider do with money that is held or was taken.
create table payment_acts (
    id uuid primary key,
    order_id uuid not null references payment_orders,
    attempt integer not null,
    kind text not null check (kind in ('capture', 'release', 'refund')),
    -- A refund that an officer asks for waits for a second one.
    state text not null check (state in ('asked', 'declined', 'ordered', 'done', 'refused')),
    -- Yen to return.
    amount integer check (amount > 0),
    key text not null unique,
    -- Why, and where the money goes that cannot go back the way it came; sealed with the application's key.
    reason bytea,
    destination bytea,
    asked_by uuid references officers,
    decided_by uuid references officers,
    created_at timestamptz not null default now(),
    decided_at timestamptz,
    -- When it was sent first: the provider forgets the key a day later.
    sent_at timestamptz,
    done_at timestamptz,
    refund_id text,
    -- Of a refund: its state at the provider.
    refund_state text check (refund_state in ('pending', 'succeeded', 'failed')),
    -- Why the provider refused, in its own words.
    refusal text,
    check ((kind = 'refund') = (amount is not null)),
    check (decided_by is null or decided_by <> asked_by)
);

create index payment_acts_order on payment_acts (order_id, created_at);
create index payment_acts_waiting on payment_acts (created_at) where state = 'ordered';
create unique index payment_acts_refund on payment_acts (refund_id) where refund_id is not null;

-- A day's payments by the provider's books and by ours.
create table settlements (
    provider text not null,
    -- On which the payments were begun, in Japan.
    day date not null,
    made_at timestamptz not null,
    payments integer not null,
    -- Yen by the provider's books.
    gross bigint not null,
    refunds bigint not null,
    -- null where the provider does not tell them.
    fees bigint,
    -- How many payments are not the same in both books.
    differences integer not null,
    -- Payment by payment; no personal data.
    lines jsonb not null,
    primary key (provider, day)
);

create index settlements_day on settlements (day desc, provider);

grant select, insert, update on payment_orders, payment_attempts, payment_acts, settlements to madoguchi_app;
grant select, insert on payment_news to madoguchi_app;
