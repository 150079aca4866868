-- Days within which the municipality itself wants a matter without a clock of the law to be taken on. No person's data.
-- A kind without a row has the usual number of days.
create table local_target (
    municipality int  not null,
    kind         text not null check (kind in ('SUPPORT_WISH', 'FAMILY_LAW', 'HOUSING', 'REFERRAL')),
    days         int  not null check (days between 1 and 365),
    primary key (municipality, kind)
);
select guard_by_municipality('local_target', 'select, insert, update');
