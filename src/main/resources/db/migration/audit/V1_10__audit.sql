-- Who read or changed what, written in the same transaction as the reading or the change (SoLPuL 10 §).
-- Append-only: the server's role may neither change nor delete a row. No names, numbers or texts, only ids and codes.
create table audit_entry (
    municipality int         not null,
    id           uuid        not null,
    at           timestamptz not null,
    transaction  xid8        not null default pg_current_xact_id(),
    actor_kind   text        not null check (actor_kind in ('STAFF', 'CLIENT', 'VISITOR', 'MACHINE')),
    actor        text        not null,
    effect       text        not null check (effect in ('READ', 'CHANGE', 'REFUSED')),
    action       text        not null check (action ~ '^[A-Z_]+$'),
    object_kind  text        not null check (object_kind in ('MATTER', 'PERSON', 'HANDOVER', 'OFFERING', 'STAFF', 'MUNICIPALITY', 'LIST')),
    object_id    uuid,
    detail       text        check (length(detail) <= 200),
    primary key (municipality, id)
);
-- Who has seen this matter or person, newest first.
create index audit_entry_object on audit_entry (municipality, object_id, at desc);
select guard_by_municipality('audit_entry', 'select, insert');
