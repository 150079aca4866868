-- A reminder that somebody has asked for, one for each thing it reminds of; its id is that thing's. Where it goes, in which
-- language and whether it may say from whom is sealed under the row's own key. The text is made from a template when it is
-- sent and stored nowhere, and no time tells when it was asked for (R15). Three days after its time the row is deleted.
create table notice (
    municipality int         not null references municipality (code),
    id           uuid        not null,
    subject_kind text        not null check (subject_kind ~ '^[A-Z_]+$'),
    way          text        not null check (way in ('SMS', 'EMAIL')),
    starts_at    timestamptz not null,
    due_at       timestamptz not null check (due_at < starts_at),
    state        text        not null check (state in ('WAITING', 'SENT', 'FAILED', 'WITHDRAWN')),
    failure      text        check (failure in ('UNREACHABLE', 'REFUSED', 'LATE')),
    attempts     int         not null default 0,
    next_try_at  timestamptz not null,
    data_key     bytea,
    content      bytea,
    version      int         not null default 0,
    primary key (municipality, id),
    check ((state = 'FAILED') = (failure is not null)),
    check ((content is null) = (data_key is null)),
    check ((state = 'WITHDRAWN') = (content is null))
);
-- What is to be sent now.
create index notice_waiting on notice (municipality, next_try_at) where state = 'WAITING';
-- What could not be sent, counted in the menu of whoever looks after it.
create index notice_failed on notice (municipality) where state = 'FAILED';
-- What is kept no longer.
create index notice_over on notice (municipality, starts_at);
select guard_by_municipality('notice', 'select, insert, update, delete');
