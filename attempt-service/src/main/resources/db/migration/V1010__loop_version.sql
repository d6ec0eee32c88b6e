-- The copy of published loop versions that this service keeps from the compacted state topic. It can be rebuilt from the topic at any time.
create table loop_version (
    id           uuid        not null,
    tenant       text        not null,
    loop_id      uuid        not null,
    slug         text        not null,
    company      text        not null,
    version      integer     not null,
    status       text        not null,
    document     text        not null,
    sequence     bigint      not null,
    published_at timestamptz not null,
    retired_at   timestamptz,
    constraint pk_loop_version primary key (id),
    constraint uq_loop_version_number unique (loop_id, version),
    constraint ck_loop_version_number check (version >= 1),
    constraint ck_loop_version_status check (status in ('PUBLISHED', 'RETIRED'))
);

create index ix_loop_version_slug on loop_version (slug, tenant);

-- The shared bank's versions are readable by every tenant, writable by none but the bank.
select viva_tenant_policy('loop_version', true);
