-- The last sign of life of any replica: one row. A gap in it is an outage of all of them, noticed by whoever comes first.
-- No row-level security: it belongs to no tenant.
create table service_heartbeat (
    id      smallint    not null,
    beat_at timestamptz not null,
    constraint pk_service_heartbeat primary key (id),
    constraint ck_service_heartbeat_one check (id = 1)
);

create table outage (
    id      uuid        not null,
    from_at timestamptz not null,
    to_at   timestamptz not null,
    constraint pk_outage primary key (id),
    constraint ck_outage_order check (from_at < to_at)
);

create index ix_outage_to_at on outage (to_at);

-- What a sitting got back for an outage: once, whoever does it and however often, because of the primary key.
create table outage_credit (
    outage_id       uuid        not null,
    interview_id    uuid        not null,
    stage_number    integer     not null,
    tenant          text        not null,
    from_at         timestamptz not null,
    to_at           timestamptz not null,
    credited_micros bigint      not null,
    credited_at     timestamptz not null,
    constraint pk_outage_credit primary key (outage_id, interview_id, stage_number),
    constraint fk_outage_credit_outage foreign key (outage_id) references outage (id),
    constraint fk_outage_credit_sitting
        foreign key (interview_id, stage_number) references stage_sitting (interview_id, number) on delete cascade,
    constraint ck_outage_credit_amount check (credited_micros >= 0)
);

select viva_tenant_policy('outage_credit');
revoke update on outage_credit from ${app_role};
