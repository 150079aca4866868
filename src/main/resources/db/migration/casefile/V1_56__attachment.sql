-- Files that came with a matter, sealed under the matter's own key: name and content. A file is shown to nobody before a
-- scanner has found it clean; without a scanner it stays in quarantine.
create table attachment (
    municipality int         not null,
    id           uuid        not null,
    matter_id    uuid        not null,
    name         bytea       not null,
    media_type   text        not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
    size         int         not null check (size between 1 and 20971520),
    state        text        not null check (state in ('QUARANTINED', 'CLEAN', 'INFECTED')),
    saved_at     timestamptz not null,
    scanned_at   timestamptz,
    content      bytea,
    primary key (municipality, id),
    foreign key (municipality, matter_id) references matter (municipality, id),
    check ((state = 'QUARANTINED') = (scanned_at is null)),
    check ((state = 'INFECTED') = (content is null))
);
-- Sealed content cannot be packed; trying costs time.
alter table attachment alter column content set storage external;
create index attachment_of_matter on attachment (municipality, matter_id, saved_at);
create index attachment_waiting on attachment (municipality, saved_at) where state = 'QUARANTINED';
select guard_by_municipality('attachment', 'select, insert, update');

-- What a file is does not change; a scanner only moves it out of quarantine, once.
create function keep_attachment() returns trigger language plpgsql as $$
begin
    if old.state <> 'QUARANTINED' or new.name <> old.name or new.media_type <> old.media_type
            or new.matter_id <> old.matter_id or (new.state = 'CLEAN' and new.content <> old.content) then
        raise exception 'An attachment is never changed';
    end if;
    return new;
end
$$;
create trigger attachment_kept before update on attachment for each row execute function keep_attachment();
