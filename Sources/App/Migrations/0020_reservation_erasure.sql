-- Who a visitor was is erased some time after the visit; that there was a visit stays, for the statistics.
alter table reservations add column erased_at timestamptz;

create index reservations_erasure on reservations (day) where erased_at is null;

grant delete on reservation_links, waitlist_entries, waitlist_offers, waitlist_links to madoguchi_app;
grant update (note) on reservation_events to madoguchi_app;
