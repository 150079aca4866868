-- What the board has decided is offered without an assessment of needs (SoL 11:5–6). No person's data.
create table offering (
    municipality           int     not null references municipality (code),
    id                     uuid    not null,
    slug                   text    not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version                int     not null default 0,
    name                   text    not null check (length(trim(name)) > 0),
    summary                text    not null,
    audience               text    not null,
    conditions             text    not null default '',
    -- The seven kinds that SoL 11:5 excludes are not in this list (R21) …
    type                   text    not null check (type in ('INDIVIDUAL_TALKS', 'FAMILY_SUPPORT', 'PARENT_GROUP',
                               'CHILD_GROUP', 'ADULT_GROUP', 'OPEN_MEETING_PLACE', 'ADVICE', 'MENTORSHIP',
                               'SHELTERED_ACCOMMODATION', 'RESIDENTIAL_CARE')),
    topic                  text    not null check (topic in ('PARENTING', 'SMALL_CHILDREN', 'FAMILY_CONFLICT',
                               'SEPARATION', 'YOUNG', 'VIOLENCE', 'SUBSTANCE_USE', 'CRIME', 'MONEY_AND_HOUSING',
                               'RELATIVES')),
    age_from               int     check (age_from between 0 and 120),
    age_to                 int     check (age_to between 0 and 120),
    owner_unit_id          uuid    not null,
    legal_basis            text    not null check (length(trim(legal_basis)) > 0),
    board_decision_number  text    not null check (length(trim(board_decision_number)) > 0),
    board_decision_date    date    not null,
    documentation_mode     text    not null check (documentation_mode in ('IDENTIFIED', 'DE_IDENTIFIED',
                               'COUNT_ONLY')),
    special_reasons_number text,
    special_reasons_date   date,
    place                  text    not null default '',
    schedule               text    not null default '',
    needs_booking          boolean not null,
    may_be_anonymous       boolean not null,
    next_start             date,
    places_left            int     check (places_left >= 0),
    valid_from             date    not null,
    valid_to               date,
    primary key (municipality, id),
    unique (municipality, slug),
    foreign key (municipality, owner_unit_id) references unit (municipality, id),
    constraint ages_in_order check (age_from <= age_to),
    constraint days_in_order check (valid_from <= valid_to),
    -- … and two of them concern only children and those who are 18 to 20 (R21).
    constraint care_only_for_adults check (
        type not in ('SHELTERED_ACCOMMODATION', 'RESIDENTIAL_CARE') or coalesce(age_from, 0) >= 21),
    -- Nothing is offered before the board has decided it (R22).
    constraint decided_first check (valid_from >= board_decision_date),
    constraint whole_reasons check ((special_reasons_number is null) = (special_reasons_date is null)),
    -- Identity is left out only for the board's special reasons (R27, SoL 14:5).
    constraint identity_left_out_by_decision check (
        documentation_mode = 'IDENTIFIED' or special_reasons_number is not null)
);
select guard_by_municipality('offering', 'select, insert, update');
