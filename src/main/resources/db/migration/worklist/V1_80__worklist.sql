-- How a person likes to see the queue. A view's name is the person's own words and is therefore sealed; its filters are
-- codes and ids only. A removed view can be brought back.
create table saved_view (
    municipality int         not null,
    id           uuid        not null,
    owner_id     uuid        not null,
    unit_id      uuid,
    data_key     bytea       not null,
    name         bytea       not null,
    filters      text        not null check (length(filters) <= 500),
    created_at   timestamptz not null,
    removed_at   timestamptz,
    primary key (municipality, id),
    foreign key (municipality, owner_id) references staff (municipality, id),
    foreign key (municipality, unit_id) references unit (municipality, id)
);
create index saved_view_own on saved_view (municipality, owner_id) where removed_at is null;
select guard_by_municipality('saved_view', 'select, insert, update');

create table worklist_setting (
    municipality int     not null,
    staff_id     uuid    not null,
    shortcuts    boolean not null,
    primary key (municipality, staff_id),
    foreign key (municipality, staff_id) references staff (municipality, id)
);
select guard_by_municipality('worklist_setting', 'select, insert, update');

-- The view of what was closed lately, newest first, and its count.
create index matter_closed on matter (municipality, closed_at, id) where closed_at is not null;
