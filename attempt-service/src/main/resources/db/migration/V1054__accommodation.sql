-- What a person is given beyond the rules of a loop.
create table accommodation (
    id                 uuid        not null,
    tenant             text        not null,
    candidate          text        not null,
    extra_time_percent integer     not null,
    extra_pauses       integer     not null,
    extra_attempts     integer     not null,
    note               text,
    sequence           bigint      not null,
    updated_at         timestamptz not null,
    constraint pk_accommodation primary key (id),
    constraint uq_accommodation_candidate unique (tenant, candidate),
    constraint ck_accommodation_extra_time check (extra_time_percent between 0 and 300),
    constraint ck_accommodation_extra_pauses check (extra_pauses between 0 and 100),
    constraint ck_accommodation_extra_attempts check (extra_attempts between 0 and 100)
);

select viva_tenant_policy('accommodation');
