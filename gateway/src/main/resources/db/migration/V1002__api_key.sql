-- What programs show to be let in; the secret is stored as its SHA-256 only.
create table api_key (
    id uuid primary key,
    tenant text not null,
    name text not null,
    scopes text[] not null,
    secret_sha256 text not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz,
    last_used_on date,
    constraint api_key_secret_is_hash check (secret_sha256 ~ '^[0-9a-f]{64}$'),
    constraint api_key_has_scopes check (cardinality(scopes) > 0)
);

create index api_key_of_tenant on api_key (tenant, id desc);

select viva_tenant_policy('api_key');
