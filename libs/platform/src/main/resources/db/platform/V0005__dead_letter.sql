-- Records that could not be handled (FAILED), and later ones of the same aggregate that wait behind them (PARKED).
create table dead_letter (
    id               uuid        not null,
    position         bigint      not null generated always as identity,
    tenant           text        not null,
    state            text        not null,
    topic            text        not null,
    record_key       text        not null,
    record_partition integer     not null,
    record_offset    bigint      not null,
    record_time      timestamptz not null,
    headers          text        not null,
    value            bytea,
    event_id         text,
    event_type       text,
    reason_code      text,
    reason_detail    text,
    replays          integer     not null default 0,
    failed_at        timestamptz not null default now(),
    constraint dead_letter_pk primary key (id),
    constraint dead_letter_record_uq unique (topic, record_partition, record_offset),
    constraint dead_letter_state_ck check (state in ('FAILED', 'PARKED'))
);

create index dead_letter_aggregate on dead_letter (topic, record_key, position);

select viva_tenant_policy('dead_letter');
