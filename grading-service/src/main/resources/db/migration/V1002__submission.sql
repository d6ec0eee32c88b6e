-- A frozen response that was handed in, and how far its grading has come. Its row lock orders everything that happens to it; version is
-- the sequence of its events.
create table submission (
    attempt_id          uuid        not null,
    tenant              text        not null,
    candidate           text        not null,
    question_version_id uuid        not null,
    language            text        not null,
    response            text        not null,
    submitted_at        timestamptz not null,
    state               text        not null,
    current_grade_id    uuid,
    decided_at          timestamptz,
    version             bigint      not null,
    constraint submission_pk primary key (attempt_id),
    constraint submission_state_ck check (state in ('PENDING', 'GRADED', 'FAILED')),
    constraint submission_graded_ck check (state <> 'GRADED' or current_grade_id is not null)
);

select viva_tenant_policy('submission');
