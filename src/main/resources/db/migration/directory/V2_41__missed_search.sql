-- Words that people searched for and found nothing by: no visitor, no time finer than the day, never two words together.
-- A word stands here as a keyed digest, so that a name that somebody typed can not be read; it is written out only when
-- it has been met on three different days.
create table missed_search (
    municipality int   not null references municipality (code),
    day          date  not null,
    digest       bytea not null,
    searches     int   not null check (searches > 0),
    primary key (municipality, digest, day)
);
-- Reason: the day's own count keeps a flood out, and old days are disposed of.
create index missed_search_day on missed_search (municipality, day);
select guard_by_municipality('missed_search', 'select, insert, update, delete');

create table missed_word (
    municipality int   not null references municipality (code),
    digest       bytea not null,
    word         text  not null check (length(word) between 3 and 24),
    primary key (municipality, digest)
);
select guard_by_municipality('missed_word', 'select, insert, delete');
