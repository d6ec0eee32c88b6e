-- What the event stream of a run says, numbered 1, 2, 3 … under the run's row lock; only of runs whose verdicts are told as they come.
create table code_run_event (
    run_id      uuid        not null,
    number      integer     not null,
    tenant      text        not null,
    type        text        not null,
    data        text        not null,
    occurred_at timestamptz not null,
    constraint code_run_event_pk primary key (run_id, number),
    constraint code_run_event_run_fk foreign key (run_id) references code_run on delete cascade,
    constraint code_run_event_number_ck check (number >= 1)
);

select viva_tenant_policy('code_run_event');
revoke update on code_run_event from ${app_role};
