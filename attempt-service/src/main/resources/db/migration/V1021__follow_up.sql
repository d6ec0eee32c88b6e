-- What was asked behind an answer, and what the candidate said to it, exactly as it was sent.
create table follow_up (
    attempt_id uuid        not null,
    id         text        not null,
    tenant     text        not null,
    place      integer     not null,
    criterion  text        not null,
    prompt     text        not null,
    state      text        not null,
    answer     text,
    asked_at   timestamptz not null,
    closed_at  timestamptz,
    constraint pk_follow_up primary key (attempt_id, id),
    constraint fk_follow_up_attempt foreign key (attempt_id) references attempt (id) on delete cascade,
    constraint uq_follow_up_place unique (attempt_id, place),
    constraint ck_follow_up_place check (place >= 1),
    constraint ck_follow_up_state check (state in ('ASKED', 'ANSWERED', 'DECLINED', 'EXPIRED')),
    constraint ck_follow_up_answer check ((state = 'ANSWERED') = (answer is not null)),
    constraint ck_follow_up_closed_at check ((state = 'ASKED') = (closed_at is null))
);

select viva_tenant_policy('follow_up');
