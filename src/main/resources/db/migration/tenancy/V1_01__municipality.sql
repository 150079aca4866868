-- The municipalities of this installation. No person's data: readable by every connection.
create table municipality (
    code               int  primary key check (code between 100 and 9999),
    name               text not null,
    host_names         text[] not null default '{}',
    reception_phone    text not null,
    out_of_hours_phone text not null,
    reception_opens    time not null default '08:00',
    reception_closes   time not null default '16:30',
    reference_prefix   text not null check (reference_prefix ~ '^[A-ZÅÄÖ]{3}$'),
    created_at         timestamptz not null
);
grant select, insert, update on municipality to ${app_role};

-- Row-level security, forced for the owner too, and the rights of the server's role, for one table.
-- A connection without a municipality sees nothing and can write nothing.
create function guard_by_municipality(guarded regclass, rights text) returns void
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy by_municipality on %s
        using (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)
        with check (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)', guarded);
    execute format('grant %s on %s to %I', rights, guarded, '${app_role}');
end
$$;
