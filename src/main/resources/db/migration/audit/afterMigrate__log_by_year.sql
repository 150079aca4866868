-- Each migration makes room for this year's log and the next two's.
select make_log_years(extract(year from now() at time zone 'Europe/Stockholm')::int + 2);
