-- Persons, sealed. Exact look-up by keyed index of the personal number, names by keyed tokens.
create table person (
    municipality    int         not null,
    id              uuid        not null,
    data_key        bytea       not null,
    name            bytea,
    personal_number bytea,
    birth_date      bytea,
    address         bytea,
    number_index    bytea       check (octet_length(number_index) = 16),
    identity_known  boolean     not null,
    protected       text        not null default 'NONE' check (protected in ('NONE', 'CONFIDENTIALITY_MARK', 'PROTECTED_REGISTRATION')),
    created_at      timestamptz not null,
    version         int         not null default 0,
    primary key (municipality, id)
);
create unique index person_number on person (municipality, number_index) where number_index is not null;
select guard_by_municipality('person', 'select, insert, update');

create table person_name_token (
    municipality int   not null,
    token        bytea not null check (octet_length(token) = 16),
    person_id    uuid  not null,
    primary key (municipality, token, person_id),
    foreign key (municipality, person_id) references person (municipality, id)
);
select guard_by_municipality('person_name_token', 'select, insert, delete');
