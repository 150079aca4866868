-- Which language somebody speaks is typed by hand and tells of a person: it lies sealed with all else that was told, and goes
-- with it. A row that is only held has no need of it.
alter table booking drop column language;
