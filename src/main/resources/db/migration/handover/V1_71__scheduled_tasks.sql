-- The jobs of all nodes, in the form db-scheduler reads and writes. One node at a time takes a job; a node that dies
-- stops sending its heartbeat and another takes over. No person's data and no municipality: outside row-level security.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
grant select, insert, update, delete on scheduled_tasks to ${app_role};
