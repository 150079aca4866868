-- What came in, verbatim and immutable: the server's role may not update it.
create table concern_report (
    municipality   int         not null,
    id             uuid        not null,
    matter_id      uuid        not null,
    category       text        not null,
    mandated       boolean     not null,
    anonymous      boolean     not null,
    wants_feedback boolean     not null,
    violence       boolean     not null,
    danger         text        not null check (danger in ('YES', 'NO', 'UNKNOWN')),
    received_at    timestamptz not null,
    registered_by  uuid,
    content        bytea       not null,
    ruleset        text        not null,
    primary key (municipality, id),
    unique (municipality, matter_id),
    foreign key (municipality, matter_id) references matter (municipality, id)
);
select guard_by_municipality('concern_report', 'select, insert');

-- The assessment of one subject of a report: one row a child. Its facts stand in the tables below; this row says where
-- it stands, and takes the optimistic lock.
create table assessment (
    municipality int         not null,
    id           uuid        not null,
    report_id    uuid        not null,
    matter_id    uuid        not null,
    person_id    uuid        not null,
    position     int         not null,
    subject      text        not null check (subject in ('CHILD', 'YOUNG', 'ADULT', 'UNBORN')),
    state        text        not null check (state in ('AWAITING_PROTECTION', 'AWAITING_DECISION', 'DECIDED')),
    version      int         not null default 0,
    primary key (municipality, id),
    foreign key (municipality, report_id) references concern_report (municipality, id),
    foreign key (municipality, person_id) references person (municipality, id)
);
create index assessment_of_matter on assessment (municipality, matter_id);
create index assessment_of_person on assessment (municipality, person_id);
select guard_by_municipality('assessment', 'select, insert, update');

-- SoL 20:1. Appended: an assessment that could not tell is followed by another row.
create table protection_assessment (
    municipality  int         not null,
    id            uuid        not null,
    assessment_id uuid        not null,
    outcome       text        not null check (outcome in ('NO_NEED', 'NEEDS_PROTECTION', 'CANNOT_ASSESS_YET')),
    bases         text[]      not null,
    reasons       bytea       not null,
    heard         text        not null check (heard in ('HEARD', 'NOT_HEARD')),
    not_heard     bytea,
    assessor_id   uuid        not null,
    assessed_at   timestamptz not null,
    saved_at      timestamptz not null,
    rule          text        not null,
    ruleset       text        not null,
    primary key (municipality, id),
    foreign key (municipality, assessment_id) references assessment (municipality, id)
);
create index protection_of_assessment on protection_assessment (municipality, assessment_id, saved_at);
select guard_by_municipality('protection_assessment', 'select, insert');

-- SoL 20:2. One row an assessment, never changed.
create table preliminary_decision (
    municipality      int         not null,
    assessment_id     uuid        not null,
    decision          text        not null check (decision in ('OPEN', 'DECLINE', 'ATTACH')),
    support_offered   boolean     not null,
    reasons           bytea       not null,
    investigation_ref bytea,
    heard             text        not null check (heard in ('HEARD', 'NOT_HEARD', 'NOT_ASKED')),
    not_heard         bytea,
    meeting           text        not null check (meeting in ('OFFERED', 'NOT_SUITABLE', 'NOT_ASKED')),
    no_meeting        bytea,
    violence          boolean     not null,
    violence_override bytea,
    decider_id        uuid        not null,
    board_decision    text        not null,
    decided_at        timestamptz not null,
    in_time           boolean     not null,
    rule              text        not null,
    ruleset           text        not null,
    primary key (municipality, assessment_id),
    foreign key (municipality, assessment_id) references assessment (municipality, id)
);
select guard_by_municipality('preliminary_decision', 'select, insert');

-- SoL 20:2, extraordinary reasons. Appended.
create table deadline_extension (
    municipality   int         not null,
    id             uuid        not null,
    assessment_id  uuid        not null,
    reasons        bytea       not null,
    new_due_date   date        not null,
    decider_id     uuid        not null,
    board_decision text        not null,
    decided_at     timestamptz not null,
    ruleset        text        not null,
    primary key (municipality, id),
    foreign key (municipality, assessment_id) references assessment (municipality, id)
);
create index extension_of_assessment on deadline_extension (municipality, assessment_id);
select guard_by_municipality('deadline_extension', 'select, insert');

-- SoL 19:6: what the reporter asked and was told, per assessment.
create table reporter_feedback (
    municipality  int         not null,
    id            uuid        not null,
    assessment_id uuid        not null,
    asked_at      timestamptz not null,
    answer        text        check (answer in ('OPENED', 'NOT_OPENED', 'ALREADY_ONGOING')),
    unsuitable    bytea,
    answered_by   uuid        not null,
    answered_at   timestamptz not null,
    ruleset       text        not null,
    primary key (municipality, id),
    unique (municipality, assessment_id),
    foreign key (municipality, assessment_id) references assessment (municipality, id),
    check ((answer is null) <> (unsuitable is null))
);
select guard_by_municipality('reporter_feedback', 'select, insert');

-- A question that came after the report itself.
create table feedback_question (
    municipality int         not null,
    report_id    uuid        not null,
    asked_at     timestamptz not null,
    noted_by     uuid        not null,
    primary key (municipality, report_id),
    foreign key (municipality, report_id) references concern_report (municipality, id)
);
select guard_by_municipality('feedback_question', 'select, insert');

-- Open support offered after a decision not to open, or after a wish for support (SoL 11:5–6), and what became of it.
create table support_offer (
    municipality  int         not null,
    id            uuid        not null,
    matter_id     uuid        not null,
    assessment_id uuid,
    offering_id   uuid        not null,
    offered_by    uuid        not null,
    offered_at    timestamptz not null,
    answer        text        check (answer in ('ACCEPTED', 'DECLINED', 'NO_ANSWER')),
    answered_at   timestamptz,
    answered_by   uuid,
    told_of_right boolean     not null,
    version       int         not null default 0,
    primary key (municipality, id),
    foreign key (municipality, matter_id) references matter (municipality, id)
);
create index support_offer_of_matter on support_offer (municipality, matter_id);
select guard_by_municipality('support_offer', 'select, insert, update');
