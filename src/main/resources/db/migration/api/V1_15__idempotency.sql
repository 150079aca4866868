-- What a POST of the API was answered, for at least 72 hours, so that the same request again is not done again. Written
-- in the transaction of what it tells of. The id is a keyed index of client, address and key; the content is a keyed
-- fingerprint of what was sent; the answer (ids, codes and dates) is sealed. The expiry is a whole hour, so that it does
-- not tell the minute of an anonymous report.
create table idempotent_answer (
    municipality int         not null references municipality (code),
    id           uuid        not null,
    content      uuid        not null,
    data_key     bytea       not null,
    answer       bytea       not null,
    expires_at   timestamptz not null,
    primary key (municipality, id)
);
-- For the job that forgets.
create index idempotent_answer_expiry on idempotent_answer (municipality, expires_at);
select guard_by_municipality('idempotent_answer', 'select, insert, delete');
