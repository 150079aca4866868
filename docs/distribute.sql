-- Spreads the tables of Vägen in over the servers of a distributed PostgreSQL (Citus), each municipality whole on one of
-- them. Run once by the owner after './vagenin migrate' on an empty database, with the extension citus installed and the
-- servers added; then start with VAGENIN_DB_DISTRIBUTED=true. DistributionTest keeps this list true; what has been run
-- and what has not stands in scale.md.

-- Triggers that only touch rows of the same municipality: the locked timeline, the kept counts, the history of entries,
-- the mark of a member of staff.
alter database :"DBNAME" set citus.enable_unsafe_triggers = on;
set citus.enable_unsafe_triggers = on;

-- What is copied to every server cannot point at what lies on one of them.
alter table staff_login drop constraint staff_login_municipality_staff_id_fkey;
alter table client_login drop constraint client_login_municipality_client_id_fkey;

-- Read by all, changed seldom: a copy on every server. scheduled_tasks stays where it is, on the first server.
select create_reference_table('municipality');
select create_reference_table('staff_login');
select create_reference_table('client_login');

-- Everything else lies with its municipality; one after another, since rows point at rows.
select create_distributed_table('unit', 'municipality');
select create_distributed_table('audit_entry', 'municipality', colocate_with => 'unit');
select create_distributed_table('audit_review', 'municipality', colocate_with => 'unit');
select create_distributed_table('audit_seal', 'municipality', colocate_with => 'unit');
select create_distributed_table('idempotent_answer', 'municipality', colocate_with => 'unit');
select create_distributed_table('staff', 'municipality', colocate_with => 'unit');
select create_distributed_table('staff_role', 'municipality', colocate_with => 'unit');
select create_distributed_table('delegation_rule', 'municipality', colocate_with => 'unit');
select create_distributed_table('api_client', 'municipality', colocate_with => 'unit');
select create_distributed_table('offering', 'municipality', colocate_with => 'unit');
select create_distributed_table('person', 'municipality', colocate_with => 'unit');
select create_distributed_table('person_name_token', 'municipality', colocate_with => 'unit');
select create_distributed_table('matter', 'municipality', colocate_with => 'unit');
select create_distributed_table('matter_person', 'municipality', colocate_with => 'unit');
select create_distributed_table('matter_staff', 'municipality', colocate_with => 'unit');
select create_distributed_table('clock', 'municipality', colocate_with => 'unit');
select create_distributed_table('timeline_entry', 'municipality', colocate_with => 'unit');
select create_distributed_table('form_draft', 'municipality', colocate_with => 'unit');
select create_distributed_table('attachment', 'municipality', colocate_with => 'unit');
select create_distributed_table('concern_report', 'municipality', colocate_with => 'unit');
select create_distributed_table('assessment', 'municipality', colocate_with => 'unit');
select create_distributed_table('protection_assessment', 'municipality', colocate_with => 'unit');
select create_distributed_table('preliminary_decision', 'municipality', colocate_with => 'unit');
select create_distributed_table('deadline_extension', 'municipality', colocate_with => 'unit');
select create_distributed_table('reporter_feedback', 'municipality', colocate_with => 'unit');
select create_distributed_table('feedback_question', 'municipality', colocate_with => 'unit');
select create_distributed_table('support_offer', 'municipality', colocate_with => 'unit');
select create_distributed_table('advice_contact', 'municipality', colocate_with => 'unit');
select create_distributed_table('handover_function', 'municipality', colocate_with => 'unit');
select create_distributed_table('handover_package', 'municipality', colocate_with => 'unit');
select create_distributed_table('outbox_message', 'municipality', colocate_with => 'unit');
select create_distributed_table('saved_view', 'municipality', colocate_with => 'unit');
select create_distributed_table('worklist_setting', 'municipality', colocate_with => 'unit');
select create_distributed_table('saved_report', 'municipality', colocate_with => 'unit');
select create_distributed_table('local_target', 'municipality', colocate_with => 'unit');
select create_distributed_table('safe_contact', 'municipality', colocate_with => 'unit');
select create_distributed_table('site_details', 'municipality', colocate_with => 'unit');
select create_distributed_table('site_remark', 'municipality', colocate_with => 'unit');
select create_distributed_table('reception_hours', 'municipality', colocate_with => 'unit');
select create_distributed_table('location', 'municipality', colocate_with => 'unit');
select create_distributed_table('offering_location', 'municipality', colocate_with => 'unit');
select create_distributed_table('missed_search', 'municipality', colocate_with => 'unit');
select create_distributed_table('missed_word', 'municipality', colocate_with => 'unit');
select create_distributed_table('offering_version', 'municipality', colocate_with => 'unit');
select create_distributed_table('offering_translation', 'municipality', colocate_with => 'unit');
select create_distributed_table('offering_import', 'municipality', colocate_with => 'unit');
select create_distributed_table('conversation', 'municipality', colocate_with => 'unit');
select create_distributed_table('conversation_message', 'municipality', colocate_with => 'unit');
select create_distributed_table('room', 'municipality', colocate_with => 'unit');
select create_distributed_table('calendar', 'municipality', colocate_with => 'unit');
select create_distributed_table('absence', 'municipality', colocate_with => 'unit');
select create_distributed_table('booking', 'municipality', colocate_with => 'unit');
select create_distributed_table('own_booking', 'municipality', colocate_with => 'unit');
select create_distributed_table('conversation_file', 'municipality', colocate_with => 'unit');
select create_distributed_table('notice', 'municipality', colocate_with => 'unit');
select create_distributed_table('queue_tally', 'municipality', colocate_with => 'unit');
select create_distributed_table('figure_tally', 'municipality', colocate_with => 'unit');
