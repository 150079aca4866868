-- A matter: one contact or report, whatever its channel. The title (who it is about) and all texts are sealed under
-- the matter's own data key. Gaps in the reference numbers are allowed: no lock is held for them.
create sequence matter_reference as bigint start 101;
grant usage on sequence matter_reference to ${app_role};

create table matter (
    municipality        int         not null,
    id                  uuid        not null,
    reference           text        not null,
    kind                text        not null check (kind in ('CHILD_CONCERN', 'ADULT_CONCERN', 'UNBORN_CONCERN',
                            'SUPPORT_WISH', 'ADVICE', 'FAMILY_LAW', 'HOUSING', 'REFERRAL')),
    channel             text        not null check (channel in ('WEB', 'PROFESSIONAL_FORM', 'API', 'PHONE', 'VISIT',
                            'LETTER', 'POLICE', 'OUT_OF_HOURS', 'PARTNER', 'OUTREACH')),
    status              text        not null check (status in ('AWAITING_PROTECTION', 'AWAITING_DECISION',
                            'SUPPORT_OFFERED', 'AWAITING_HANDOVER', 'HANDED_OVER', 'CLOSED')),
    outcome             text        check (outcome in ('ADVICE_ENOUGH', 'SUPPORT_STARTED', 'SUPPORT_DECLINED',
                            'REFERRED', 'HANDED_OVER', 'ATTACHED', 'CLOSED_NO_ACTION')),
    unit_id             uuid        not null,
    responsible_id      uuid,
    arrived_at          timestamptz not null,
    arrived_to_the_hour boolean     not null,
    data_key            bytea       not null,
    title               bytea       not null,
    source              text        not null,
    subjects            int         not null check (subjects >= 0),
    protected           boolean     not null default false,
    next_clock          text,
    next_due_at         timestamptz not null default 'infinity',
    next_warn_at        timestamptz,
    next_statutory      boolean,
    closed_at           timestamptz,
    version             int         not null default 0,
    primary key (municipality, id),
    unique (municipality, reference)
);
-- The queue and Min dag: open matters of a unit or a person, nearest clock first.
create index matter_unit_queue on matter (municipality, unit_id, next_due_at, id) where closed_at is null;
create index matter_own_queue on matter (municipality, responsible_id, next_due_at, id) where closed_at is null;
select guard_by_municipality('matter', 'select, insert, update');

-- Who a matter is about, and in what part.
create table matter_person (
    municipality int  not null,
    matter_id    uuid not null,
    person_id    uuid not null,
    part         text not null check (part in ('SUBJECT', 'GUARDIAN', 'OTHER')),
    primary key (municipality, matter_id, person_id, part),
    foreign key (municipality, matter_id) references matter (municipality, id),
    foreign key (municipality, person_id) references person (municipality, id)
);
create index matter_person_of on matter_person (municipality, person_id);
select guard_by_municipality('matter_person', 'select, insert, delete');

-- A colleague who must not see this matter, and a colleague named for a protected person.
create table matter_staff (
    municipality int  not null,
    matter_id    uuid not null,
    staff_id     uuid not null,
    relation     text not null check (relation in ('NAMED', 'CONFLICT')),
    primary key (municipality, matter_id, staff_id, relation),
    foreign key (municipality, matter_id) references matter (municipality, id)
);
select guard_by_municipality('matter_staff', 'select, insert, delete');

-- Clocks. A clock stops once; an extension closes the old row and starts a new one.
create table clock (
    municipality   int         not null,
    id             uuid        not null,
    matter_id      uuid        not null,
    subject_id     uuid,
    kind           text        not null check (kind in ('PROTECTION_ASSESSMENT', 'PRELIMINARY_ASSESSMENT',
                       'REPORTER_FEEDBACK', 'ADULT_ASSESSMENT', 'EVICTION_ACKNOWLEDGEMENT', 'INVESTIGATION',
                       'SUPPORT_ANSWER')),
    rule           text        not null,
    ruleset        text        not null,
    statutory      boolean     not null,
    started_at     timestamptz not null,
    due_date       date        not null,
    due_at         timestamptz not null,
    warn_at        timestamptz,
    stopped_at     timestamptz,
    stopped_as     text        check (stopped_as in ('DONE', 'EXTENDED', 'MOVED', 'NOT_NEEDED')),
    primary key (municipality, id),
    foreign key (municipality, matter_id) references matter (municipality, id),
    check ((stopped_at is null) = (stopped_as is null))
);
create index clock_of_matter on clock (municipality, matter_id);
create index clock_running on clock (municipality, due_at) where stopped_at is null;
select guard_by_municipality('clock', 'select, insert, update');

-- Everything that happened. Facts are appended; a working note is its author's own until it is locked, and after that
-- the row never changes: a correction is a new row that points at the old one.
create table timeline_entry (
    municipality int         not null,
    id           uuid        not null,
    matter_id    uuid        not null,
    subject_id   uuid,
    kind         text        not null check (kind in ('RECEIVED', 'NOTE', 'CONTACT', 'ASSIGNED',
                     'PROTECTION_ASSESSMENT', 'PRELIMINARY_DECISION', 'EXTENSION', 'OFFER', 'OFFER_ANSWER', 'REFERRAL',
                     'FEEDBACK', 'HANDOVER', 'ATTACHMENT', 'IDENTIFIED', 'CLOSED')),
    state        text        not null check (state in ('WORKING', 'LOCKED')),
    event_at     timestamptz not null,
    saved_at     timestamptz not null,
    locked_at    timestamptz,
    author_kind  text        not null check (author_kind in ('STAFF', 'CLIENT', 'VISITOR', 'MACHINE')),
    author       text        not null,
    corrects_id  uuid,
    disputed     boolean     not null default false,
    body         bytea,
    version      int         not null default 0,
    primary key (municipality, id),
    foreign key (municipality, matter_id) references matter (municipality, id),
    foreign key (municipality, corrects_id) references timeline_entry (municipality, id),
    check ((state = 'LOCKED') = (locked_at is not null))
);
create index timeline_of_matter on timeline_entry (municipality, matter_id, event_at desc, id desc);
create index timeline_drafts on timeline_entry (municipality, author, saved_at desc) where state = 'WORKING';
select guard_by_municipality('timeline_entry', 'select, insert, update');

-- A locked row is a fact: no role may change it, whatever the program does.
create function keep_locked_entry() returns trigger language plpgsql as $$
begin
    if old.state = 'LOCKED' then
        raise exception 'A locked entry is never changed';
    end if;
    return new;
end
$$;
create trigger timeline_entry_locked before update on timeline_entry for each row execute function keep_locked_entry();
