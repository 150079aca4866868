-- A clock of 24 hours ends at a moment of its own, so that a busy unit had one kept row for each report and folding found
-- nothing to fold. In the kept counts it stands at the whole minute after.
create or replace function queue_place(m matter) returns timestamptz language sql stable as $$
    select case when m.closed_at is null then date_trunc('minute', m.next_due_at + interval '59.999999 seconds')
        else date_trunc('day', m.closed_at, 'Europe/Stockholm') end
$$;

do $$
declare
    each int;
begin
    for each in select code from municipality loop
        perform set_config('app.municipality', each::text, true);
        update queue_tally set at = date_trunc('minute', at + interval '59.999999 seconds')
        where municipality = each and open and at <> date_trunc('minute', at);
    end loop;
end
$$;
