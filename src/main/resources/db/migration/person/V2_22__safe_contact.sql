-- How a person may be reached without being put in danger, and in which language. Appended, never changed: the newest row
-- holds, the older ones tell what held before. The words are sealed under the person's own key.
create table safe_contact (
    municipality int         not null,
    id           uuid        not null,
    person_id    uuid        not null,
    content      bytea       not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid,
    primary key (municipality, id),
    foreign key (municipality, person_id) references person (municipality, id)
);
-- What holds for the persons of a matter, newest first.
create index safe_contact_of_person on safe_contact (municipality, person_id, recorded_at desc, id desc);
select guard_by_municipality('safe_contact', 'select, insert');
