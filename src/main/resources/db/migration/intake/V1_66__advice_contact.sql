-- Advice given without a record (SoL 14:4): what it was about, roughly how old, which way and what came of it. There is
-- no column for who asked, for who answered or for words, and the day has no time.
create table advice_contact (
    municipality int  not null,
    id           uuid not null,
    unit_id      uuid not null,
    day          date not null,
    channel      text not null check (channel in ('PHONE', 'VISIT', 'LETTER', 'WEB', 'OUT_OF_HOURS', 'OUTREACH')),
    theme        text not null check (theme in ('PARENTING', 'SEPARATION', 'YOUNG_PERSON', 'VIOLENCE',
                     'SUBSTANCE_USE', 'MENTAL_HEALTH', 'HOUSING', 'ECONOMY', 'OTHER')),
    age_band     text not null check (age_band in ('UNDER_6', 'FROM_6', 'FROM_13', 'FROM_18', 'FROM_21', 'FROM_65',
                     'UNKNOWN')),
    result       text not null check (result in ('ENOUGH', 'POINTED_TO_OPEN_SUPPORT', 'POINTED_ELSEWHERE',
                     'INVITED_BACK')),
    primary key (municipality, id),
    foreign key (municipality, unit_id) references unit (municipality, id)
);
select guard_by_municipality('advice_contact', 'select, insert');
