-- Residents and reporters who sign in with an e-ID act too; the actor is a keyed hash, never a number. What the log can
-- tell of is listed by the program alone (AuditObject), so that a module with a new kind needs no change here.
alter table audit_entry
    drop constraint audit_entry_actor_kind_check,
    add constraint audit_entry_actor_kind_check
        check (actor_kind in ('STAFF', 'CLIENT', 'VISITOR', 'RESIDENT', 'MACHINE')),
    drop constraint audit_entry_object_kind_check,
    add constraint audit_entry_object_kind_check check (object_kind ~ '^[A-Z_]+$');
