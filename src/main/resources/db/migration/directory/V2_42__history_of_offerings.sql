-- Every version of an entry as it was written, field by field; nothing here is ever changed (house §5.9).
create table offering_version (
    municipality  int         not null references municipality (code),
    offering_id   uuid        not null,
    version       int         not null check (version >= 0),
    saved_at      timestamptz not null,
    -- Absent where the product itself wrote it, or before anybody was noted.
    saved_by      uuid,
    cause         text        not null check (cause in ('ADDED', 'CHANGED', 'IMPORTED', 'RESTORED', 'EARLIER')),
    content       jsonb       not null,
    primary key (municipality, offering_id, version),
    foreign key (municipality, offering_id) references offering (municipality, id)
);
select guard_by_municipality('offering_version', 'select, insert');

-- The texts of an entry in the languages of the site. A new translation is a new row; the last one counts.
create table offering_translation (
    municipality int         not null references municipality (code),
    offering_id  uuid        not null,
    language     text        not null check (language in ('lattlast', 'en', 'fi', 'ar', 'so')),
    number       int         not null check (number > 0),
    -- The version of the Swedish that was translated: when it is older than the entry, the Swedish has changed since.
    of_version   int         not null,
    name         text        not null check (length(trim(name)) > 0),
    summary      text        not null check (length(trim(summary)) > 0),
    audience     text        not null,
    schedule     text        not null,
    how_to       text        not null,
    search_text  text        not null,
    saved_at     timestamptz not null,
    saved_by     uuid,
    primary key (municipality, offering_id, language, number),
    foreign key (municipality, offering_id) references offering (municipality, id)
);
select guard_by_municipality('offering_translation', 'select, insert');

-- A file that has been read through and waits for a yes. Gone when it is used, or after a day.
create table offering_import (
    municipality int         not null references municipality (code),
    id           uuid        not null,
    staff_id     uuid        not null,
    read_at      timestamptz not null,
    content      bytea       not null,
    primary key (municipality, id)
);
select guard_by_municipality('offering_import', 'select, insert, delete');
