-- The log by year. What lies in a year that has ended never changes again: it is backed up once, and disposed of by taking
-- the year out instead of deleting row after row. An id tells the time, so a year is a range of ids and the key stays what
-- it was. The server reads and writes the log as a whole, and no year is open to it by itself.

-- The first id of a local year.
create function log_begins(year int) returns uuid language sql immutable as $$
    select (lpad(to_hex((extract(epoch from make_timestamptz(year, 1, 1, 0, 0, 0, 'Europe/Stockholm')) * 1000)::bigint),
        12, '0') || repeat('0', 20))::uuid
$$;

-- Behind the same wall as the whole, and without a door.
create function guard_log_part(part regclass) returns void language plpgsql as $$
begin
    perform guard_by_municipality(part, 'select');
    execute format('revoke all on %s from %I', part, '${app_role}');
end
$$;

alter table audit_entry rename to audit_entry_first;
alter index audit_entry_pkey rename to audit_entry_first_pkey;
alter index audit_entry_about rename to audit_entry_first_about;
alter index audit_entry_day rename to audit_entry_first_day;
alter index audit_entry_unsealed rename to audit_entry_first_unsealed;
revoke all on audit_entry_first from ${app_role};

create table audit_entry (like audit_entry_first including defaults including constraints) partition by range (id);
alter table audit_entry add primary key (municipality, id);
create index audit_entry_about on audit_entry (municipality, object_id, at desc) where object_id is not null;
create index audit_entry_day on audit_entry using brin (at);
create index audit_entry_unsealed on audit_entry (municipality, transaction, id);
select guard_by_municipality('audit_entry', 'select, insert');

-- What is there already is one part, to the end of the year of its last row.
do $$
declare
    next int;
begin
    alter table audit_entry_first no force row level security;
    select extract(year from greatest(now(), max(at)) at time zone 'Europe/Stockholm')::int + 1 into next
    from audit_entry_first;
    alter table audit_entry_first force row level security;
    execute format('alter table audit_entry attach partition audit_entry_first for values from (minvalue) to (%L)',
        log_begins(next));
end
$$;

-- No row is ever refused: what comes after the last year that has been made lies here until the next migration.
create table audit_entry_later partition of audit_entry default;
select guard_log_part('audit_entry_later');

-- Makes the years that are missing, to the end of a year; what has come meanwhile moves to where it belongs. A year that
-- was taken out is not made again: it begins with this year, or with the first that has rows waiting. Where no year to come
-- is missing it touches nothing, so that a migration does not hold up those who write.
create function make_log_years(until int) returns void language plpgsql as $$
declare
    first_ends uuid := (select substring(pg_get_expr(relpartbound, oid) from 'TO \(''([0-9a-f-]+)''\)')::uuid
        from pg_class where oid = to_regclass('audit_entry_first'));
    waiting uuid;
    begins int := extract(year from now() at time zone 'Europe/Stockholm')::int;
    part text;
begin
    -- One at a time: "logyears".
    perform pg_advisory_xact_lock(x'6c6f6779'::int, x'65617273'::int);
    if not exists (select from generate_series(begins, until) as y(year)
        where (log_begins(y.year) < first_ends) is not true and to_regclass('audit_entry_' || y.year) is null)
    then
        return;
    end if;
    alter table audit_entry_later no force row level security;
    select id into waiting from audit_entry_later order by id limit 1;
    if waiting is not null then
        begins := least(begins, extract(year from to_timestamp(
            ('x' || left(replace(waiting::text, '-', ''), 12))::bit(48)::bigint / 1000.0)
            at time zone 'Europe/Stockholm')::int);
    end if;
    for year in begins .. until loop
        part := 'audit_entry_' || year;
        continue when log_begins(year) < first_ends or to_regclass(part) is not null;
        execute format('create table %I (like audit_entry including defaults including constraints)', part);
        if waiting is not null then
            execute format('with moved as (delete from audit_entry_later where id >= %L and id < %L returning *)
                insert into %I select * from moved', log_begins(year), log_begins(year + 1), part);
        end if;
        execute format('alter table audit_entry attach partition %I for values from (%L) to (%L)', part,
            log_begins(year), log_begins(year + 1));
        perform guard_log_part(part);
    end loop;
    alter table audit_entry_later force row level security;
end
$$;
