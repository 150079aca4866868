-- The units of the first line and those that receive from it. The kind decides which wall a unit stands behind.
create table unit (
    municipality int  not null references municipality (code),
    id           uuid not null,
    code         text not null check (code ~ '^[a-z0-9-]{2,40}$'),
    name         text not null,
    kind         text not null check (kind in ('INTAKE', 'VIOLENCE', 'COOPERATION', 'PREVENTION', 'FAMILY_LAW',
                     'FAMILY_COUNSELLING', 'HOUSING', 'SPECIALISED', 'STAFF_FUNCTION')),
    part_of      uuid,
    position     int  not null,
    primary key (municipality, id),
    unique (municipality, code),
    foreign key (municipality, part_of) references unit (municipality, id)
);
select guard_by_municipality('unit', 'select, insert, update');

-- Members of staff, as the municipality's own login names them. SoL 25:1: who is qualified is a register.
create table staff (
    municipality int     not null references municipality (code),
    id           uuid    not null,
    issuer       text    not null,
    subject      text    not null,
    display_name text    not null,
    qualified    boolean not null,
    active       boolean not null default true,
    primary key (municipality, id),
    unique (municipality, issuer, subject)
);
select guard_by_municipality('staff', 'select, insert, update');

create table staff_role (
    municipality int  not null,
    staff_id     uuid not null,
    unit_id      uuid not null,
    role         text not null check (role in ('INTAKE_WORKER', 'OUT_OF_HOURS_WORKER', 'GROUP_MANAGER',
                     'HEAD_OF_UNIT', 'PROGRAMME_LEADER', 'FIELD_WORKER', 'FAMILY_LAW_OFFICER', 'FAMILY_COUNSELLOR',
                     'HOUSING_COORDINATOR', 'VIOLENCE_WORKER', 'SPECIALISED_UNIT_WORKER', 'LOG_REVIEWER', 'ANALYST',
                     'ADMINISTRATOR', 'REPORTING_PARTNER')),
    primary key (municipality, staff_id, unit_id, role),
    foreign key (municipality, staff_id) references staff (municipality, id),
    foreign key (municipality, unit_id) references unit (municipality, id)
);
select guard_by_municipality('staff_role', 'select, insert, delete');

-- Login must know the municipality before it can bind one. This says only which municipality a login belongs to:
-- no name, no role, no right. It is therefore outside row-level security, and its key cannot begin with the answer.
create table staff_login (
    issuer       text not null,
    subject      text not null,
    municipality int  not null references municipality (code),
    staff_id     uuid not null,
    primary key (issuer, subject),
    foreign key (municipality, staff_id) references staff (municipality, id)
);
grant select, insert on staff_login to ${app_role};
