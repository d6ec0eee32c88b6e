-- A grading step that waits for a language model. The row is there as long as the step waits; what is asked follows from the step.
create table conversation (
    -- the grading step; steps are never deleted before
    step_id   uuid        not null,
    tenant    text        not null,
    queued_at timestamptz not null,
    -- not taken before: later than queued_at while somebody holds the conversation, as long as the lease
    due_at    timestamptz not null,
    tries     integer     not null,
    constraint conversation_pk primary key (step_id),
    constraint conversation_tries_ck check (tries >= 0)
);

create index conversation_due on conversation (due_at);

select viva_tenant_policy('conversation');
