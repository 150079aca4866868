-- The chain of the log (SoLPuL 10 §). One row for each row of audit_entry, added within a second or two by a job, never by
-- the writer, so that no writing waits for the end of a chain. The hash is over a salted payload: what a later disposal
-- removes from the log leaves the chain whole and cannot be guessed back from it. No foreign key, for the same reason.
create table audit_seal (
    municipality int         not null,
    seq          bigint      not null check (seq > 0),
    entry_id     uuid        not null,
    transaction  xid8        not null,
    salt         bytea       not null check (length(salt) = 16),
    row_hash     bytea       not null check (length(row_hash) = 32),
    chain_hash   bytea       not null check (length(chain_hash) = 32),
    sealed_at    timestamptz not null,
    primary key (municipality, seq),
    -- A row is sealed once.
    unique (municipality, entry_id)
);
select guard_by_municipality('audit_seal', 'select, insert');

-- What is not sealed yet, in the order in which it is.
create index audit_entry_unsealed on audit_entry (municipality, transaction, id);
