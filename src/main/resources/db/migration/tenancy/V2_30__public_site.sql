-- What a municipality tells of itself on its public site: the last row counts, the earlier ones say what stood there
-- before. Functions and addresses, no person's data.
create table site_details (
    municipality    int  not null references municipality (code),
    id              uuid not null,
    saved_at        timestamptz not null,
    board           text not null default '',
    address         text not null default '',
    email           text not null default '',
    officer         text not null default '',
    safety_owner    text not null default '',
    safety_reviewed date,
    access_reviewed date,
    access_notes    text not null default '',
    primary key (municipality, id)
);
select guard_by_municipality('site_details', 'select, insert');

-- When the reception answers otherwise than its ordinary hours. The rule is a day of the week, an eve by its name, or a
-- date; without times it is closed. Replaced as a whole when an administrator saves the page; the log tells of it.
create table reception_hours (
    municipality int  not null references municipality (code),
    rule         text not null check (rule ~ '^([A-Z_]{3,30}|\d{4}-\d{2}-\d{2})$'),
    opens        time,
    closes       time,
    why          text not null default '',
    primary key (municipality, rule),
    check ((opens is null) = (closes is null)),
    check (opens < closes)
);
select guard_by_municipality('reception_hours', 'select, insert, delete');
