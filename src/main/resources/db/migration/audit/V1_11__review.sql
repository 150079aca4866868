-- The review of the log (SoLPuL 10 §): what somebody thought of a row, signed and never changed. A later opinion is a row
-- of its own. The note may say something about a person and is therefore sealed.
create table audit_review (
    municipality int         not null,
    id           uuid        not null,
    entry_id     uuid        not null,
    outcome      text        not null check (outcome in ('NO_REMARK', 'FOLLOW_UP')),
    data_key     bytea       not null,
    note         bytea,
    reviewer     uuid        not null,
    reviewed_at  timestamptz not null,
    primary key (municipality, id),
    check (outcome = 'NO_REMARK' or note is not null)
);
select guard_by_municipality('audit_review', 'select, insert');
-- The opinions about one row, newest first.
create index audit_review_entry on audit_review (municipality, entry_id, reviewed_at desc);
-- The reviewer reads the log by day, newest first.
create index audit_entry_time on audit_entry (municipality, at desc, id desc);
