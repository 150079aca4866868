-- Figures for those who lead: what stands open in what state, what came and left in which week, and which clocks were
-- stopped in time. Kept as the counts of the queue are: rows are only added, in the transaction that changes the matter,
-- and a job folds those of one place into one. A matter is counted in the unit that has it now.
create table figure_tally (
    municipality int    not null,
    unit_id      uuid   not null,
    -- the Monday of the local week; what stands open has none and counts in every week
    week         date   not null,
    figure       text   not null check (figure in ('OPEN', 'ARRIVED', 'CLOSED', 'STATUTORY', 'LOCAL')),
    -- of the matter, or of the clock
    kind         text   not null,
    -- its state, its way out, or whether the clock was stopped in time
    detail       text   not null,
    id           bigint not null generated always as identity (cache 20),
    number       int    not null,
    primary key (municipality, unit_id, week, figure, kind, detail, id) include (number)
);
select guard_by_municipality('figure_tally', 'select, insert, delete');

create function local_week(moment timestamptz) returns date language sql immutable as $$
    select date_trunc('week', moment at time zone 'Europe/Stockholm')::date
$$;

-- Of columns and not of a row: PostgreSQL 18 cannot plan a row that is taken apart beside others in a union.
create function matter_figures(kind text, status text, outcome text, arrived timestamptz, closed timestamptz)
returns table (week date, figure text, its_kind text, detail text) language sql stable as $$
    select local_week(arrived), 'ARRIVED', kind, ''
    union all
    select coalesce(local_week(closed), 'infinity'), case when closed is null then 'OPEN' else 'CLOSED' end, kind,
        case when closed is null then status else coalesce(outcome, '') end
$$;

-- Only a clock that was stopped because the thing was done.
create function clock_figures(kind text, statutory boolean, why text, stopped timestamptz, due timestamptz)
returns table (week date, figure text, its_kind text, detail text) language sql stable as $$
    select local_week(stopped), case when statutory then 'STATUTORY' else 'LOCAL' end, kind,
        case when stopped < due then 'IN_TIME' else 'LATE' end
    where why = 'DONE'
$$;

create function figure_matter() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        insert into figure_tally (municipality, unit_id, week, figure, kind, detail, number)
        select old.municipality, old.unit_id, f.week, f.figure, f.its_kind, f.detail, -1
        from matter_figures(old.kind, old.status, old.outcome, old.arrived_at, old.closed_at) f;
    end if;
    insert into figure_tally (municipality, unit_id, week, figure, kind, detail, number)
    select new.municipality, new.unit_id, f.week, f.figure, f.its_kind, f.detail, 1
        from matter_figures(new.kind, new.status, new.outcome, new.arrived_at, new.closed_at) f;
    if tg_op = 'UPDATE' and old.unit_id <> new.unit_id then
        insert into figure_tally (municipality, unit_id, week, figure, kind, detail, number)
        select new.municipality, u.unit_id, f.week, f.figure, f.its_kind, f.detail, u.number
        from clock c
        cross join lateral clock_figures(c.kind, c.statutory, c.stopped_as, c.stopped_at, c.due_at) f
        cross join (values (old.unit_id, -1), (new.unit_id, 1)) u (unit_id, number)
        where c.municipality = new.municipality and c.matter_id = new.id;
    end if;
    return null;
end
$$;

create trigger matter_figured after insert on matter for each row execute function figure_matter();
create trigger matter_figured_anew after update on matter for each row
    when ((old.unit_id, old.kind, old.status, old.outcome, old.arrived_at, old.closed_at)
        is distinct from (new.unit_id, new.kind, new.status, new.outcome, new.arrived_at, new.closed_at))
    execute function figure_matter();

create function figure_clock() returns trigger language plpgsql as $$
declare
    unit uuid;
begin
    -- Held until the end, so that the matter does not go to another unit between this and the clock's stop; whoever stops
    -- a clock writes to the matter afterwards in any case.
    if tg_op = 'UPDATE' then
        select m.unit_id into unit from matter m
        where m.municipality = new.municipality and m.id = new.matter_id for no key update;
        insert into figure_tally (municipality, unit_id, week, figure, kind, detail, number)
        select old.municipality, unit, f.week, f.figure, f.its_kind, f.detail, -1
        from clock_figures(old.kind, old.statutory, old.stopped_as, old.stopped_at, old.due_at) f;
    else
        select m.unit_id into unit from matter m where m.municipality = new.municipality and m.id = new.matter_id;
    end if;
    insert into figure_tally (municipality, unit_id, week, figure, kind, detail, number)
    select new.municipality, unit, f.week, f.figure, f.its_kind, f.detail, 1
        from clock_figures(new.kind, new.statutory, new.stopped_as, new.stopped_at, new.due_at) f;
    return null;
end
$$;

create trigger clock_figured after insert on clock for each row when (new.stopped_as = 'DONE')
    execute function figure_clock();
create trigger clock_figured_anew after update on clock for each row
    when ((new.stopped_as = 'DONE' or old.stopped_as = 'DONE')
        and (old.stopped_as, old.stopped_at, old.due_at, old.kind, old.statutory)
            is distinct from (new.stopped_as, new.stopped_at, new.due_at, new.kind, new.statutory))
    execute function figure_clock();

-- What is there already, as far back as is asked for.
do $$
declare
    each int;
    oldest date := local_week(now()) - 7 * 16;
begin
    for each in select code from municipality loop
        perform set_config('app.municipality', each::text, true);
        insert into figure_tally (municipality, unit_id, week, figure, kind, detail, number)
        select each, there.unit_id, there.week, there.figure, there.kind, there.detail, count(*)
        from (
            select m.unit_id, f.week, f.figure, f.its_kind as kind, f.detail from matter m
            cross join lateral matter_figures(m.kind, m.status, m.outcome, m.arrived_at, m.closed_at) f
            where m.municipality = each
                and (m.closed_at is null or m.closed_at >= oldest or m.arrived_at >= oldest)
            union all
            select m.unit_id, f.week, f.figure, f.its_kind as kind, f.detail from clock c
            join matter m on m.municipality = each and m.id = c.matter_id
            cross join lateral clock_figures(c.kind, c.statutory, c.stopped_as, c.stopped_at, c.due_at) f
            where c.municipality = each and c.stopped_as = 'DONE' and c.stopped_at >= oldest
        ) there
        where there.week >= oldest
        group by 2, 3, 4, 5, 6;
    end loop;
end
$$;
