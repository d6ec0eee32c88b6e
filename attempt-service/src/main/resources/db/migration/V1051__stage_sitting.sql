-- One stage of an interview. Durations are microseconds.
create table stage_sitting (
    interview_id       uuid        not null,
    number             integer     not null,
    tenant             text        not null,
    name               text        not null,
    state              text        not null,
    pausable           boolean     not null,
    length_micros      bigint,
    extra_time_percent integer     not null,
    pauses_used        integer     not null,
    paused_micros      bigint      not null,
    credited_micros    bigint      not null,
    opened_at          timestamptz,
    deadline           timestamptz,
    paused_at          timestamptz,
    closed_at          timestamptz,
    closed_by          text,
    form_revision      integer     not null,
    constraint pk_stage_sitting primary key (interview_id, number),
    constraint uq_stage_sitting_name unique (interview_id, name),
    constraint fk_stage_sitting_interview foreign key (interview_id) references interview (id) on delete cascade,
    constraint ck_stage_sitting_state check (state in ('LOCKED', 'OPEN', 'PAUSED', 'CLOSED')),
    constraint ck_stage_sitting_opened_at check ((opened_at is null) = (state = 'LOCKED')),
    constraint ck_stage_sitting_paused_at check ((paused_at is not null) = (state = 'PAUSED')),
    constraint ck_stage_sitting_closed_at check ((closed_at is not null) = (state = 'CLOSED')),
    constraint ck_stage_sitting_closed_by check (closed_by in ('CANDIDATE', 'DEADLINE'))
);

-- One stage of an interview is before the candidate, never two.
create unique index uq_stage_sitting_open on stage_sitting (interview_id) where state in ('OPEN', 'PAUSED');

select viva_tenant_policy('stage_sitting');

-- The attempts of an interview are attempts like others, with a place in it.
alter table attempt
    add column interview_id uuid,
    add column stage_number integer,
    add column stage_position integer,
    add constraint fk_attempt_stage_sitting
        foreign key (interview_id, stage_number) references stage_sitting (interview_id, number) on delete cascade,
    add constraint ck_attempt_place check ((interview_id is null) = (stage_number is null)
        and (interview_id is null) = (stage_position is null));

create unique index uq_attempt_place on attempt (interview_id, stage_number, stage_position) where interview_id is not null;
