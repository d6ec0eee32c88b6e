-- Plans of preparation by month; each is the entry of a catalog document, as it was sent.
create table curriculum (
    id uuid constraint curriculum_pk primary key,
    tenant text not null,
    slug text collate "C" not null,
    document text not null,
    fingerprint text not null,
    sequence bigint not null,
    updated_at timestamptz not null,
    constraint curriculum_slug_unique unique (tenant, slug)
);

select viva_tenant_policy('curriculum', true);
