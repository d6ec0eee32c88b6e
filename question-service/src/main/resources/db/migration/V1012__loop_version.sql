-- A published version of a loop. Its document never changes; what changes is whether it is the current one and whether it is retired.
create table loop_version (
    id uuid constraint loop_version_pk primary key,
    loop_id uuid not null constraint loop_version_loop_fk references loop,
    tenant text not null,
    version integer not null,
    slug text collate "C" not null,
    company text not null,
    document text not null,
    fingerprint text not null,
    current boolean not null,
    status text not null,
    published_at timestamptz not null,
    retired_at timestamptz,
    sequence bigint not null,
    constraint loop_version_number_unique unique (loop_id, version),
    constraint loop_version_status_known check (status in ('PUBLISHED', 'RETIRED')),
    constraint loop_version_retired_at_present check ((status = 'RETIRED') = (retired_at is not null))
);

create unique index loop_version_current on loop_version (loop_id) where current;
create index loop_version_by_slug on loop_version (tenant, slug) where current and status = 'PUBLISHED';

select viva_tenant_policy('loop_version', true);
