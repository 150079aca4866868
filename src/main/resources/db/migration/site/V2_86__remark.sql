-- What visitors say of the site itself, above all that something on it cannot be used. The words and how somebody may be
-- answered are sealed. Forgotten a month after it was handled, and a year after it came whatever happens.
create table site_remark (
    municipality int         not null references municipality (code),
    id           uuid        not null,
    said_at      timestamptz not null,
    data_key     bytea       not null,
    content      bytea       not null,
    handled_at   timestamptz,
    handled_by   uuid,
    forget_at    timestamptz not null,
    primary key (municipality, id),
    check ((handled_at is null) = (handled_by is null))
);
-- For the desk: what is not handled, oldest first.
create index site_remark_open on site_remark (municipality, said_at) where handled_at is null;
-- For the job that forgets.
create index site_remark_forget on site_remark (municipality, forget_at);
select guard_by_municipality('site_remark', 'select, insert, update, delete');
