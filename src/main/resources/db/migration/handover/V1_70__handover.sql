-- Functions outside the municipality's own units that may receive a hand-over, decided by the municipality. An address
-- is a function, never a person: a person moves on, and the package would follow.
create table handover_function (
    municipality int     not null references municipality (code),
    id           uuid    not null,
    code         text    not null check (code ~ '^[a-z0-9-]{2,40}$'),
    name         text    not null,
    active       boolean not null default true,
    primary key (municipality, id),
    unique (municipality, code)
);
select guard_by_municipality('handover_function', 'select, insert, update');

-- What is handed over to whom. The contents are sealed under the matter's own key. The receiver's code and name are
-- kept as they were when the package was sent.
create table handover_package (
    municipality       int         not null,
    id                 uuid        not null,
    matter_id          uuid        not null,
    receiver_kind      text        not null check (receiver_kind in ('UNIT', 'FUNCTION')),
    receiver_id        uuid        not null,
    receiver_code      text        not null,
    receiver_name      text        not null,
    state              text        not null check (state in ('PREPARED', 'UNDONE', 'SENT', 'ACCEPTED', 'RETURNED')),
    protected_identity boolean     not null,
    contents           bytea       not null,
    manifest_hash      text        check (manifest_hash ~ '^[0-9a-f]{64}$'),
    prepared_by        uuid        not null,
    prepared_at        timestamptz not null,
    sent_by            uuid,
    sent_at            timestamptz,
    answered_by        text,
    answered_at        timestamptz,
    return_reason      bytea,
    version            int         not null default 0,
    primary key (municipality, id),
    foreign key (municipality, matter_id) references matter (municipality, id),
    check ((state in ('PREPARED', 'UNDONE')) = (sent_at is null)),
    check ((sent_at is null) = (manifest_hash is null)),
    check ((state in ('ACCEPTED', 'RETURNED')) = (answered_at is not null)),
    check ((state = 'RETURNED') = (return_reason is not null))
);
-- One package of a matter at a time: a double click or two colleagues cannot send it twice.
create unique index handover_one_at_a_time on handover_package (municipality, matter_id)
    where state in ('PREPARED', 'SENT', 'ACCEPTED');
create index handover_of_matter on handover_package (municipality, matter_id);
create index handover_of_receiver on handover_package (municipality, receiver_id, sent_at desc)
    where state in ('SENT', 'ACCEPTED', 'RETURNED');
select guard_by_municipality('handover_package', 'select, insert, update');

-- Deliveries that must happen exactly once, written in the transaction of what they tell. Ids are time-ordered, and the
-- messages of a matter leave in that order. The receiver knows a message by its id and ignores one it has.
create table outbox_message (
    municipality  int         not null,
    id            uuid        not null,
    matter_id     uuid        not null,
    package_id    uuid        not null,
    target        text        not null,
    payload       bytea       not null,
    created_at    timestamptz not null,
    attempts      int         not null default 0,
    next_try_at   timestamptz not null,
    delivered_at  timestamptz,
    receipt_hash  text        check (receipt_hash ~ '^[0-9a-f]{64}$'),
    primary key (municipality, id),
    unique (municipality, package_id),
    foreign key (municipality, package_id) references handover_package (municipality, id),
    foreign key (municipality, matter_id) references matter (municipality, id)
);
create index outbox_waiting on outbox_message (municipality, matter_id, id) where delivered_at is null;
select guard_by_municipality('outbox_message', 'select, insert, update');
