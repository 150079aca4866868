-- A talk with somebody who need not say who it is. It is a matter; here stands what only a conversation has. The code that
-- opens it is kept as the keyed index of a slow hash and nothing else (decision 0025). For one who has told no name no time
-- is finer than the hour, and there is no column for an address, a device or a visit (R15).
create table conversation (
    municipality int         not null,
    matter_id    uuid        not null,
    code_index   bytea       not null check (length(code_index) = 16),
    code_until   date        not null,
    topic        text        not null check (topic ~ '^[A-Z_]+$'),
    about        text        not null check (about ~ '^[A-Z_]+$'),
    anonymous    boolean     not null,
    state        text        not null check (state in ('OPEN', 'LEFT', 'ENDED')),
    wishes       bytea       not null,
    messages     int         not null default 0 check (messages >= 0),
    primary key (municipality, matter_id),
    -- A try of a code is one look-up here.
    unique (municipality, code_index),
    foreign key (municipality, matter_id) references matter (municipality, id)
);
-- How many a code can open, which decides how many wrong codes are let through.
create index conversation_opens on conversation (municipality, code_until);
select guard_by_municipality('conversation', 'select, insert, update');

-- What was said, in order. Never changed: a mistake is followed by a new message.
create table conversation_message (
    municipality int         not null,
    id           uuid        not null,
    matter_id    uuid        not null,
    position     int         not null check (position > 0),
    author       text        not null check (author in ('PERSON', 'STAFF')),
    staff_id     uuid,
    sent_at      timestamptz not null,
    body         bytea       not null,
    primary key (municipality, id),
    unique (municipality, matter_id, position),
    foreign key (municipality, matter_id) references conversation (municipality, matter_id),
    check ((author = 'STAFF') = (staff_id is not null))
);
select guard_by_municipality('conversation_message', 'select, insert');
