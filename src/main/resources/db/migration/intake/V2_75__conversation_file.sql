-- Which message of a conversation a file came with. The file itself is an attachment of the matter, like any other.
create table conversation_file (
    municipality  int  not null,
    attachment_id uuid not null,
    matter_id     uuid not null,
    message_id    uuid not null,
    primary key (municipality, attachment_id),
    foreign key (municipality, attachment_id) references attachment (municipality, id),
    foreign key (municipality, message_id) references conversation_message (municipality, id)
);
-- The page of a conversation asks for all of them at once.
create index conversation_file_of_matter on conversation_file (municipality, matter_id);
select guard_by_municipality('conversation_file', 'select, insert');
