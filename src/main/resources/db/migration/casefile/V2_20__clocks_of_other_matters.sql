-- Clocks for what is no concern: an information talk within four weeks (lag 2021:530), and the municipality's own target
-- for the rest, so that no matter sorts last for want of a clock.
alter table clock drop constraint clock_kind_check;
alter table clock add constraint clock_kind_check check (kind in ('PROTECTION_ASSESSMENT', 'PRELIMINARY_ASSESSMENT',
    'REPORTER_FEEDBACK', 'ADULT_ASSESSMENT', 'EVICTION_ACKNOWLEDGEMENT', 'INVESTIGATION', 'SUPPORT_ANSWER',
    'INFORMATION_TALK', 'LOCAL_TARGET'));
