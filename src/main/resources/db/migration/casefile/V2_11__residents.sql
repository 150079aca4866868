-- Somebody who was signed in with an e-ID can be the author of a row: the report that came in.
alter table timeline_entry
    drop constraint timeline_entry_author_kind_check,
    add constraint timeline_entry_author_kind_check
        check (author_kind in ('STAFF', 'CLIENT', 'VISITOR', 'RESIDENT', 'MACHINE'));
