-- まとめて申請: several procedures filled in as one form. When it is sent it is divided into an application for each of
-- them; what was signed and how it was filled in stays with the one that they came from.
alter table applications
    add column sitting_id uuid references applications,
    -- From which guide with which replies it was begun; sealed by the application's key.
    add column guidance bytea;

create index applications_sitting on applications (sitting_id, number) where sitting_id is not null;

alter table applications drop constraint applications_status_check;
alter table applications add constraint applications_status_check check (status in (
    'draft', 'submitted', 'received', 'underReview', 'returnedForCorrection', 'awaitingPayment', 'paid',
    'approved', 'issued', 'dispatched', 'completed', 'accepted', 'withdrawn', 'rejected', 'expiredUnpaid',
    'cancelled', 'divided')) not valid;
alter table applications validate constraint applications_status_check;

-- The form of a sitting is made from published versions when somebody first chooses these procedures together.
grant insert on procedure_versions to madoguchi_app;
