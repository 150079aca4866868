-- How many matters stand where in the queue, so that a count does not read the matters. Rows are only added: whoever
-- changes a matter adds one less where it stood and one more where it stands now, in the same transaction and without
-- waiting for anybody. A job folds the rows of one place into one, and another counts anew each night.
create table queue_tally (
    municipality int         not null,
    unit_id      uuid        not null,
    open         boolean     not null,
    status       text        not null,
    nobodys      boolean     not null,
    -- an open matter's nearest clock; the beginning of the local day that a closed one was closed
    at           timestamptz not null,
    id           bigint      not null generated always as identity (cache 20),
    number       int         not null,
    primary key (municipality, unit_id, open, status, nobodys, at, id) include (number)
);
select guard_by_municipality('queue_tally', 'select, insert, delete');

create function queue_place(m matter) returns timestamptz language sql stable as $$
    select case when m.closed_at is null then m.next_due_at
        else date_trunc('day', m.closed_at, 'Europe/Stockholm') end
$$;

create function tally_matter() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        insert into queue_tally (municipality, unit_id, open, status, nobodys, at, number)
        values (old.municipality, old.unit_id, old.closed_at is null, old.status, old.responsible_id is null,
            queue_place(old), -1);
    end if;
    insert into queue_tally (municipality, unit_id, open, status, nobodys, at, number)
    values (new.municipality, new.unit_id, new.closed_at is null, new.status, new.responsible_id is null,
        queue_place(new), 1);
    return null;
end
$$;

create trigger matter_tallied after insert on matter for each row execute function tally_matter();
create trigger matter_tallied_anew after update on matter for each row
    when ((old.unit_id, old.status, old.responsible_id is null, old.next_due_at, old.closed_at)
        is distinct from (new.unit_id, new.status, new.responsible_id is null, new.next_due_at, new.closed_at))
    execute function tally_matter();

do $$
declare
    each int;
begin
    for each in select code from municipality loop
        perform set_config('app.municipality', each::text, true);
        insert into queue_tally (municipality, unit_id, open, status, nobodys, at, number)
        select m.municipality, m.unit_id, m.closed_at is null, m.status, m.responsible_id is null, queue_place(m), count(*)
        from matter m where m.municipality = each group by 1, 2, 3, 4, 5, 6;
    end loop;
end
$$;

-- What one person closed lately in units that the person no longer reaches, and whom a conflict of interest concerns.
create index matter_own_closed on matter (municipality, responsible_id, closed_at) where closed_at is not null;
create index matter_staff_conflict on matter_staff (municipality, staff_id) where relation = 'CONFLICT';
