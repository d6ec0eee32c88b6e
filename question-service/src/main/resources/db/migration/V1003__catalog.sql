-- The words that questions refer to; each is the entry of a catalog document, as it was sent.
create table topic (
    id uuid constraint topic_pk primary key,
    tenant text not null,
    path text collate "C" not null,
    document text not null,
    fingerprint text not null,
    sequence bigint not null,
    updated_at timestamptz not null,
    constraint topic_path_unique unique (tenant, path)
);

select viva_tenant_policy('topic', true);

create table misconception (
    id uuid constraint misconception_pk primary key,
    tenant text not null,
    slug text collate "C" not null,
    document text not null,
    fingerprint text not null,
    sequence bigint not null,
    updated_at timestamptz not null,
    constraint misconception_slug_unique unique (tenant, slug)
);

select viva_tenant_policy('misconception', true);
