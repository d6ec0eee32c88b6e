-- A published version. Its document never changes; what changes is whether it is the current one and whether it is retired.
create table question_version (
    id uuid constraint question_version_pk primary key,
    question_id uuid not null constraint question_version_question_fk references question,
    tenant text not null,
    version integer not null,
    slug text collate "C" not null,
    document text not null,
    fingerprint text not null,
    -- taken out of the document for lists
    type text not null,
    category text not null,
    difficulty text not null,
    topics text[] not null,
    topic_paths text[] not null, -- the topics and all nodes above them
    stages text[] not null,
    companies text[] not null,
    languages text[] not null,
    title_en text,
    title_ru text,
    prompt_en text,
    prompt_ru text,
    -- only what candidates may read: a search must not become an oracle for the rubric
    search_en tsvector not null generated always as (
        setweight(to_tsvector('english', coalesce(title_en, '')), 'A')
        || setweight(to_tsvector('english', coalesce(prompt_en, '')), 'B')) stored,
    search_ru tsvector not null generated always as (
        setweight(to_tsvector('russian', coalesce(title_ru, '')), 'A')
        || setweight(to_tsvector('russian', coalesce(prompt_ru, '')), 'B')) stored,
    current boolean not null,
    status text not null,
    published_at timestamptz not null,
    retired_at timestamptz,
    sequence bigint not null,
    constraint question_version_number_unique unique (question_id, version),
    constraint question_version_status_known check (status in ('PUBLISHED', 'RETIRED')),
    constraint question_version_retired_at_present check ((status = 'RETIRED') = (retired_at is not null))
);

create unique index question_version_current on question_version (question_id) where current;

-- Lists read the current versions in the order of their slugs.
create index question_version_by_slug on question_version (tenant, slug) where current and status = 'PUBLISHED';
create index question_version_by_category on question_version (tenant, category, slug) where current and status = 'PUBLISHED';
create index question_version_by_type on question_version (tenant, type, slug) where current and status = 'PUBLISHED';
create index question_version_by_topic on question_version using gin (topic_paths) where current and status = 'PUBLISHED';
create index question_version_by_stage on question_version using gin (stages) where current and status = 'PUBLISHED';
create index question_version_by_company on question_version using gin (companies) where current and status = 'PUBLISHED';
create index question_version_search_en on question_version using gin (search_en) where current and status = 'PUBLISHED';
create index question_version_search_ru on question_version using gin (search_ru) where current and status = 'PUBLISHED';

select viva_tenant_policy('question_version', true);
