-- A loop as its author works on it: the draft as text, byte for byte what was sent.
create table loop (
    id uuid constraint loop_pk primary key,
    tenant text not null,
    slug text collate "C" not null,
    draft text not null,
    draft_fingerprint text not null,
    last_version integer not null default 0,
    sequence bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint loop_slug_unique unique (tenant, slug),
    constraint loop_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    constraint loop_last_version_range check (last_version >= 0)
);

select viva_tenant_policy('loop', true);
