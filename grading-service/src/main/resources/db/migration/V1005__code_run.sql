-- A program that is to be run against tests. This table is the queue: the dispatcher releases rows of it to the work topic.
create table code_run (
    id           uuid        not null,
    tenant       text        not null,
    candidate    text,
    purpose      text        not null,
    -- the grading step that waits for it; steps are never deleted before their runs
    step_id      uuid,
    language     text        not null,
    source       text        not null,
    code         text        not null,
    report_tests boolean     not null,
    state        text        not null,
    -- how often it was given out, and how often a runner worked on it
    release      integer     not null,
    tries        integer     not null,
    queued_at    timestamptz not null,
    -- not given out before; later than queued_at after a fault
    due_at       timestamptz not null,
    -- whether the dispatcher came by and had no slot for it
    passed_over  boolean     not null,
    released_at  timestamptz,
    started_at   timestamptz,
    runner       text,
    lease_until  timestamptz,
    finished_at  timestamptz,
    result       text,
    fault        text,
    last_event   integer     not null,
    version      bigint      not null,
    constraint code_run_pk primary key (id),
    constraint code_run_purpose_ck check (purpose in ('STEP', 'API', 'PREVIEW')),
    constraint code_run_step_ck check ((purpose = 'STEP') = (step_id is not null)),
    constraint code_run_state_ck check (state in ('QUEUED', 'RELEASED', 'RUNNING', 'DONE', 'FAILED')),
    constraint code_run_done_ck check (state <> 'DONE' or result is not null),
    constraint code_run_failed_ck check (state <> 'FAILED' or fault is not null),
    constraint code_run_ended_ck check ((state in ('DONE', 'FAILED')) = (finished_at is not null))
);

-- What the dispatcher looks for: the next ones of each tenant, what is given out, whose lease is over.
create index code_run_queued on code_run (tenant, queued_at, id) where state = 'QUEUED';
create index code_run_fresh on code_run (due_at) where state = 'QUEUED' and not passed_over;
create index code_run_given_out on code_run (lease_until) where state in ('RELEASED', 'RUNNING');
-- The time that runs take at present, and those that are kept for a day only.
create index code_run_finished on code_run (finished_at) where state in ('DONE', 'FAILED');
create index code_run_step on code_run (step_id) where step_id is not null;

select viva_tenant_policy('code_run');
