-- A report of concern that somebody signed in has begun and not sent (decision 0015). The owner is a keyed hash of whom
-- the e-ID names; the answers are sealed with a data key of their own, and where they tell of a child with protected
-- personal data that key stands under the key of the protected. Kept at most 30 days from the first time.
create table saved_report (
    municipality int         not null,
    owner        uuid        not null,
    id           uuid        not null,
    data_key     bytea       not null,
    content      bytea       not null,
    saved_at     timestamptz not null,
    expires_at   timestamptz not null,
    primary key (municipality, owner, id)
);
-- For the job that forgets.
create index saved_report_expiry on saved_report (municipality, expires_at);
select guard_by_municipality('saved_report', 'select, insert, update, delete');

-- Who was signed in and sent the report: the same keyed hash, so that it can be shown among one's own.
alter table concern_report add column sender uuid;
create index concern_report_sender on concern_report (municipality, sender) where sender is not null;
