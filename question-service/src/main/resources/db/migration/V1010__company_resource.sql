-- Companies with what is said of them, and what to read or do for a topic; each is the entry of a catalog document, as it was sent.
create table company (
    id uuid constraint company_pk primary key,
    tenant text not null,
    slug text collate "C" not null,
    document text not null,
    fingerprint text not null,
    sequence bigint not null,
    updated_at timestamptz not null,
    constraint company_slug_unique unique (tenant, slug)
);

select viva_tenant_policy('company', true);

create table resource (
    id uuid constraint resource_pk primary key,
    tenant text not null,
    slug text collate "C" not null,
    document text not null,
    fingerprint text not null,
    sequence bigint not null,
    updated_at timestamptz not null,
    constraint resource_slug_unique unique (tenant, slug)
);

select viva_tenant_policy('resource', true);
