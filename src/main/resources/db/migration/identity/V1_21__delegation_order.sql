-- The board's delegation order (SoL 30:6-12): which role may take which decision. Every change is a board decision of
-- its own with days from and to, so that a decision can be tried against the order that was in force then.
create table delegation_rule (
    municipality   int  not null references municipality (code),
    id             uuid not null,
    decision       text not null check (decision in ('OPEN_INVESTIGATION', 'DECLINE_INVESTIGATION',
                       'ATTACH_TO_ONGOING', 'EXTEND_PRELIMINARY', 'OVERRIDE_VIOLENCE', 'APPLY_FOR_CARE')),
    role           text not null check (role in ('INTAKE_WORKER', 'OUT_OF_HOURS_WORKER', 'GROUP_MANAGER',
                       'HEAD_OF_UNIT', 'VIOLENCE_WORKER', 'FAMILY_LAW_OFFICER', 'SPECIALISED_UNIT_WORKER')),
    board_decision text not null,
    valid_from     date not null,
    valid_to       date check (valid_to >= valid_from),
    primary key (municipality, id),
    unique (municipality, decision, role, valid_from)
);
select guard_by_municipality('delegation_rule', 'select, insert, update');
