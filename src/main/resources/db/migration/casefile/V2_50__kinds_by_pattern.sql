-- A conversation is a matter like any other, with a clock and rows in the timeline. The words themselves are listed once,
-- in the program's enums; here stands only their form, so that a new kind needs no change of the tables.
alter table matter drop constraint matter_kind_check, add constraint matter_kind_check check (kind ~ '^[A-Z_]+$');
alter table matter drop constraint matter_status_check, add constraint matter_status_check check (status ~ '^[A-Z_]+$');
alter table clock drop constraint clock_kind_check, add constraint clock_kind_check check (kind ~ '^[A-Z_]+$');
alter table timeline_entry drop constraint timeline_entry_kind_check,
    add constraint timeline_entry_kind_check check (kind ~ '^[A-Z_]+$');
