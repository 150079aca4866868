-- A mark that is another one as soon as anything about a member of staff or their roles has been changed, also by
-- hand: a session that knows the mark knows whether what it last read of the person is still so (S22).
alter table staff add column rights uuid not null default gen_random_uuid();

create function staff_has_changed() returns trigger language plpgsql as $$
begin
    new.rights := gen_random_uuid();
    return new;
end $$;

create trigger staff_has_changed before update on staff
    for each row execute function staff_has_changed();

-- Changing nothing of the person moves the mark too. Where it cannot be moved the role is not changed either.
create function staff_role_has_changed() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        update staff set active = active where municipality = old.municipality and id = old.staff_id;
        if not found then
            raise exception 'The mark of the member of staff cannot be moved';
        end if;
    end if;
    if tg_op <> 'DELETE' then
        update staff set active = active where municipality = new.municipality and id = new.staff_id;
        if not found then
            raise exception 'The mark of the member of staff cannot be moved';
        end if;
    end if;
    return null;
end $$;

create trigger staff_role_has_changed after insert or update or delete on staff_role
    for each row execute function staff_role_has_changed();
