-- A leader's page counts all open matters of the units by who has them, and those that came lately: both are read from
-- an index alone, and not from the matters with their sealed titles.
drop index matter_unit_queue;
create index matter_unit_queue on matter (municipality, unit_id, next_due_at, id) include (responsible_id)
    where closed_at is null;
create index matter_arrived on matter (municipality, unit_id, arrived_at) include (kind) where closed_at is null;
-- Whether a row has been corrected is asked for each row that is shown; few rows correct another.
create index timeline_correction on timeline_entry (municipality, corrects_id) where corrects_id is not null;
-- One person's clocks are found by the person's matters. Few closed ones still have a clock, as the answer to a reporter.
create index matter_own_running on matter (municipality, responsible_id)
    where closed_at is not null and next_clock is not null;
