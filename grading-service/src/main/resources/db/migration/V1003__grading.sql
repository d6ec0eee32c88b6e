-- One evaluation of a submission, one per cause.
create table grading (
    id         uuid        not null,
    tenant     text        not null,
    attempt_id uuid        not null,
    cause      text        not null,
    started_at timestamptz not null,
    constraint grading_pk primary key (id),
    constraint grading_submission_fk foreign key (attempt_id) references submission,
    constraint grading_cause_uq unique (attempt_id, cause),
    constraint grading_cause_ck check (cause in ('SUBMISSION'))
);

select viva_tenant_policy('grading');

-- What one grader has to say of one part. OPEN ones are tried when they are due.
create table grading_step (
    id         uuid        not null,
    tenant     text        not null,
    grading_id uuid        not null,
    part       text        not null,
    grader     text        not null,
    state      text        not null,
    tries      integer     not null,
    due_at     timestamptz not null,
    report     text,
    fault      text,
    version    bigint      not null,
    constraint grading_step_pk primary key (id),
    constraint grading_step_grading_fk foreign key (grading_id) references grading,
    constraint grading_step_part_uq unique (grading_id, part, grader),
    constraint grading_step_state_ck check (state in ('OPEN', 'DONE', 'FAILED')),
    constraint grading_step_done_ck check (state <> 'DONE' or report is not null),
    constraint grading_step_failed_ck check (state <> 'FAILED' or fault is not null)
);

create index grading_step_due on grading_step (due_at) where state = 'OPEN';

select viva_tenant_policy('grading_step');
