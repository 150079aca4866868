-- The counts on every page ask of one person's matters only in which unit and state they are. Both are read from the
-- index alone: with some forty matters of one's own it was as many pages of the table for a number in the menu.
drop index matter_own_queue;
create index matter_own_queue on matter (municipality, responsible_id, next_due_at, id) include (unit_id, status)
    where closed_at is null;
drop index matter_own_closed;
create index matter_own_closed on matter (municipality, responsible_id, closed_at) include (unit_id)
    where closed_at is not null;
