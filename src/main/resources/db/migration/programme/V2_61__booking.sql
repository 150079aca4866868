-- Two ranges that overlap, for the same member of staff or the same room, cannot both be there.
create extension if not exists btree_gist;

-- A first talk that somebody has booked, or holds while the form is filled in. What names the person is sealed under the row's
-- own key, and goes with it a month after the talk; what is left counts talks. The code that opens it is kept as the keyed
-- index of a slow hash (decision 0025). For one who only has a code no time of the visit is finer than the hour (R15).
create table booking (
    municipality int         not null,
    id           uuid        not null,
    unit_id      uuid        not null,
    staff_id     uuid        not null,
    room_id      uuid,
    offering_id  uuid,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null check (ends_at > starts_at),
    way          text        not null check (way in ('PLACE', 'PHONE', 'VIDEO')),
    language     text        not null check (length(language) between 1 and 60),
    interpreter  boolean     not null,
    state        text        not null check (state in ('HELD', 'BOOKED', 'CANCELLED', 'CAME', 'MISSED')),
    held_until   timestamptz,
    cancelled_by text        check (cancelled_by in ('PERSON', 'STAFF')),
    made_at      timestamptz not null,
    data_key     bytea,
    content      bytea,
    code_index   bytea       check (length(code_index) = 16),
    sequence     int         not null default 0 check (sequence >= 0),
    version      int         not null default 0,
    primary key (municipality, id),
    -- A try of a code is one look-up here.
    unique (municipality, code_index),
    foreign key (municipality, unit_id) references unit (municipality, id),
    foreign key (municipality, staff_id) references calendar (municipality, staff_id),
    foreign key (municipality, room_id) references room (municipality, id),
    foreign key (municipality, offering_id) references offering (municipality, id),
    check ((state = 'HELD') = (held_until is not null)),
    check ((state = 'CANCELLED') = (cancelled_by is not null)),
    check ((content is null) = (data_key is null)),
    constraint one_talk_at_a_time exclude using gist (municipality with =, staff_id with =,
        tstzrange(starts_at, ends_at) with &&) where (state in ('HELD', 'BOOKED', 'CAME', 'MISSED')),
    constraint one_talk_in_a_room exclude using gist (municipality with =, room_id with =,
        tstzrange(starts_at, ends_at) with &&) where (room_id is not null and state in ('HELD', 'BOOKED', 'CAME', 'MISSED'))
);
-- What is taken, and whose week it is.
create index booking_of_unit on booking (municipality, unit_id, starts_at);
create index booking_of_staff on booking (municipality, staff_id, starts_at);
-- What is held too long, and what is kept no longer.
create index booking_held on booking (municipality, held_until) where state = 'HELD';
create index booking_named on booking (municipality, ends_at) where content is not null;
select guard_by_municipality('booking', 'select, insert, update, delete');
