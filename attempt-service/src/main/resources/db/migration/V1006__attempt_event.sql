-- What the event stream of an attempt says, numbered 1, 2, 3 … under the attempt's row lock: the number is the SSE position.
create table attempt_event (
    attempt_id  uuid        not null,
    number      integer     not null,
    tenant      text        not null,
    type        text        not null,
    data        text        not null,
    occurred_at timestamptz not null,
    constraint pk_attempt_event primary key (attempt_id, number),
    constraint fk_attempt_event_attempt foreign key (attempt_id) references attempt (id) on delete cascade,
    constraint ck_attempt_event_number check (number >= 1)
);

select viva_tenant_policy('attempt_event');
revoke update on attempt_event from ${app_role};
