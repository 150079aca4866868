-- Who gives first talks, and when. Working hours, rooms and absence are the municipality's own planning; they tell of staff and
-- of no resident.
create table room (
    municipality int  not null references municipality (code),
    id           uuid not null,
    unit_id      uuid not null,
    name         text not null check (length(name) between 1 and 100),
    location_id  uuid not null,
    active       boolean not null default true,
    primary key (municipality, id),
    foreign key (municipality, unit_id) references unit (municipality, id),
    foreign key (municipality, location_id) references location (municipality, id)
);
select guard_by_municipality('room', 'select, insert, update');

-- One for each member of staff who gives talks. Hours are kept as they are typed for each day of the week, Monday first.
create table calendar (
    municipality int  not null references municipality (code),
    staff_id     uuid not null,
    unit_id      uuid not null,
    minutes      int  not null check (minutes between 15 and 180),
    ways         text not null check (ways ~ '^(PLACE|PHONE|VIDEO)( (PLACE|PHONE|VIDEO))*$'),
    room_id      uuid,
    video_link   text check (video_link ~ '^https://\S+$' and length(video_link) <= 310),
    hours        text not null check (hours ~ '^[0-9:, -]*(;[0-9:, -]*){6}$'),
    version      int  not null default 0,
    primary key (municipality, staff_id),
    foreign key (municipality, staff_id) references staff (municipality, id),
    foreign key (municipality, unit_id) references unit (municipality, id),
    foreign key (municipality, room_id) references room (municipality, id)
);
-- The times of a unit are read together.
create index calendar_of_unit on calendar (municipality, unit_id);
select guard_by_municipality('calendar', 'select, insert, update');

-- Whole local days, both ends included. Why somebody is away is nobody's business here.
create table absence (
    municipality int  not null,
    id           uuid not null,
    staff_id     uuid not null,
    first_day    date not null,
    last_day     date not null check (last_day >= first_day),
    primary key (municipality, id),
    foreign key (municipality, staff_id) references calendar (municipality, staff_id)
);
create index absence_of_staff on absence (municipality, staff_id, last_day);
select guard_by_municipality('absence', 'select, insert, delete');
