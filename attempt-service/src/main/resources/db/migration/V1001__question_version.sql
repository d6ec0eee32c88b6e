-- The copy of published question versions that this service keeps from the compacted state topic. It can be rebuilt from the topic at any time.
create table question_version (
    id           uuid        not null,
    tenant       text        not null,
    question_id  uuid        not null,
    slug         text        not null,
    version      integer     not null,
    status       text        not null,
    document     text        not null,
    sequence     bigint      not null,
    published_at timestamptz not null,
    retired_at   timestamptz,
    constraint pk_question_version primary key (id),
    constraint uq_question_version_number unique (question_id, version),
    constraint ck_question_version_number check (version >= 1),
    constraint ck_question_version_status check (status in ('PUBLISHED', 'RETIRED'))
);

create index ix_question_version_slug on question_version (slug, tenant);

-- The shared bank's versions are readable by every tenant, writable by none but the bank.
select viva_tenant_policy('question_version', true);
