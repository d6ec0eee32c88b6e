-- The copy of published question versions that this service keeps from the compacted state topic. It can be rebuilt from the topic.
create table question_version (
    id          uuid    not null,
    tenant      text    not null,
    question_id uuid    not null,
    slug        text    not null,
    version     integer not null,
    status      text    not null,
    document    text    not null,
    sequence    bigint  not null,
    constraint question_version_pk primary key (id),
    constraint question_version_number_uq unique (question_id, version),
    constraint question_version_status_ck check (status in ('PUBLISHED', 'RETIRED'))
);

create index question_version_slug on question_version (slug, tenant);

-- The shared bank's versions are readable by every tenant.
select viva_tenant_policy('question_version', true);
