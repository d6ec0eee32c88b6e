create table attempt (
    id                  uuid        not null,
    tenant              text        not null,
    candidate           text        not null,
    question_id         uuid        not null,
    question_version_id uuid        not null,
    version_number      integer     not null,
    language            text        not null,
    activity_progress   text        not null,
    grading_progress    text        not null,
    revision            integer     not null,
    last_event          integer     not null,
    grade_id            uuid,
    sequence            bigint      not null,
    started_at          timestamptz not null,
    updated_at          timestamptz not null,
    submitted_at        timestamptz,
    deadline            timestamptz,
    constraint pk_attempt primary key (id),
    constraint ck_attempt_candidate check (char_length(candidate) between 1 and 128),
    constraint ck_attempt_language check (language in ('en', 'ru')),
    constraint ck_attempt_activity_progress
        check (activity_progress in ('INITIALIZED', 'STARTED', 'IN_PROGRESS', 'SUBMITTED', 'COMPLETED')),
    constraint ck_attempt_grading_progress
        check (grading_progress in ('NOT_READY', 'PENDING', 'PENDING_MANUAL', 'FULLY_GRADED', 'FAILED')),
    -- The two axes move apart, but never into a grade of something that was not handed in.
    constraint ck_attempt_axes
        check ((grading_progress = 'NOT_READY') = (activity_progress in ('INITIALIZED', 'STARTED', 'IN_PROGRESS'))),
    constraint ck_attempt_submitted_at
        check ((submitted_at is not null) = (activity_progress in ('SUBMITTED', 'COMPLETED')))
);

-- Ids are UUIDv7, so the newest come first without a second sort column; each filter of the list has an index that keeps that order.
create index ix_attempt_tenant on attempt (tenant, id desc);
create index ix_attempt_candidate on attempt (tenant, candidate, id desc);
create index ix_attempt_question on attempt (tenant, question_id, id desc);
create index ix_attempt_updated_at on attempt (tenant, updated_at);

select viva_tenant_policy('attempt');
