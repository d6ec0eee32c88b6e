-- What was asked behind an answer, what was said to it, and what a grader said of that: every later grade of the submission counts it.
create table follow_up (
    attempt_id uuid        not null,
    -- by its number in the question
    id         text        not null,
    tenant     text        not null,
    criterion  text        not null,
    -- 1, 2, 3 in the order in which they are asked
    place      integer     not null,
    state      text        not null,
    answer     text,
    report     text,
    asked_at   timestamptz not null,
    closed_at  timestamptz,
    constraint follow_up_pk primary key (attempt_id, id),
    constraint follow_up_submission_fk foreign key (attempt_id) references submission,
    constraint follow_up_place_uq unique (attempt_id, place),
    constraint follow_up_place_ck check (place >= 1),
    constraint follow_up_state_ck check (state in ('ASKED', 'ANSWERED', 'DECLINED', 'EXPIRED')),
    constraint follow_up_answered_ck check ((state = 'ANSWERED') = (answer is not null) and (answer is null) = (report is null)),
    constraint follow_up_closed_ck check ((state = 'ASKED') = (closed_at is null))
);

select viva_tenant_policy('follow_up');
