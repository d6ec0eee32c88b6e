-- What a candidate wants until an interview, and the plan that was computed of it last.
create table study_plan (
    id              uuid        not null,
    tenant          text        not null,
    candidate       text        not null,
    loop            text        not null,
    loop_version_id uuid        not null,
    language        text,
    starts_on       date        not null,
    interview_on    date        not null,
    hours_per_week  integer     not null,
    -- as it was when the plan was made
    curriculum      text        not null,
    computed        text        not null,
    computed_at     timestamptz not null,
    -- set in the transaction of a grade; the plan is computed again when it is read
    stale           boolean     not null default false,
    sequence        bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint pk_study_plan primary key (id),
    constraint fk_study_plan_loop_version foreign key (loop_version_id) references loop_version (id),
    constraint ck_study_plan_candidate check (char_length(candidate) between 1 and 128),
    constraint ck_study_plan_language check (language in ('en', 'ru')),
    constraint ck_study_plan_dates check (interview_on > starts_on),
    constraint ck_study_plan_hours check (hours_per_week between 1 and 80)
);

create index ix_study_plan_candidate on study_plan (tenant, candidate, id);

select viva_tenant_policy('study_plan');
