-- A form half filled in, kept for the one who writes it until it is sent. Sealed under the matter's own key.
create table form_draft (
    municipality int         not null,
    id           uuid        not null,
    matter_id    uuid        not null,
    subject_id   uuid        not null,
    form         text        not null check (form ~ '^[A-Z_]+$'),
    author_id    uuid        not null,
    content      bytea       not null,
    saved_at     timestamptz not null,
    primary key (municipality, id),
    unique (municipality, subject_id, form, author_id),
    foreign key (municipality, matter_id) references matter (municipality, id)
);
select guard_by_municipality('form_draft', 'select, insert, update, delete');
