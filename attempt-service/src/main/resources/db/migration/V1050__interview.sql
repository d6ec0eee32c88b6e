-- One candidate's sitting of a loop. Its row lock goes before those of its attempts: whoever changes either takes it first.
create table interview (
    id              uuid        not null,
    tenant          text        not null,
    candidate       text        not null,
    loop_id         uuid        not null,
    loop_version_id uuid        not null,
    loop_slug       text        not null,
    loop_version    integer     not null,
    language        text        not null,
    seed            bigint      not null,
    state           text        not null,
    -- When the open stage is to be closed: its deadline and the grace period. Nothing while the clock stands still.
    due_at          timestamptz,
    last_event      integer     not null,
    sequence        bigint      not null,
    started_at      timestamptz not null,
    updated_at      timestamptz not null,
    completed_at    timestamptz,
    constraint pk_interview primary key (id),
    constraint ck_interview_candidate check (char_length(candidate) between 1 and 128),
    constraint ck_interview_language check (language in ('en', 'ru')),
    constraint ck_interview_state check (state in ('IN_PROGRESS', 'COMPLETED', 'GRADED')),
    constraint ck_interview_completed_at check ((completed_at is null) = (state = 'IN_PROGRESS'))
);

create index ix_interview_tenant on interview (tenant, id desc);
create index ix_interview_candidate on interview (tenant, candidate, id desc);
create index ix_interview_due_at on interview (due_at) where due_at is not null;

select viva_tenant_policy('interview');
