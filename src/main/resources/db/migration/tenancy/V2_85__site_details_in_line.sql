-- Each row of the site's details replaces exactly one before it (the first replaces the id of zeroes), so that two
-- administrators who save at once cannot both be last. No page could save any row before this, so there is none.
alter table site_details add column saved_by uuid;
alter table site_details add column replaces uuid not null;
alter table site_details add constraint site_details_in_line unique (municipality, replaces);
