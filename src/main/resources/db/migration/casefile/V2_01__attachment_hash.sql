-- SHA-256 of the content, sealed like the content itself: an open hash would tell who has a file that is known elsewhere.
-- It goes into the manifest of a hand-over without the file being opened. Absent for files kept before this column.
alter table attachment add column hash bytea;
