-- What the event stream of an interview says, numbered 1, 2, 3 … under the interview's row lock.
create table interview_event (
    interview_id uuid        not null,
    number       integer     not null,
    tenant       text        not null,
    type         text        not null,
    data         text        not null,
    occurred_at  timestamptz not null,
    constraint pk_interview_event primary key (interview_id, number),
    constraint fk_interview_event_interview foreign key (interview_id) references interview (id) on delete cascade,
    constraint ck_interview_event_number check (number >= 1)
);

select viva_tenant_policy('interview_event');
revoke update on interview_event from ${app_role};
