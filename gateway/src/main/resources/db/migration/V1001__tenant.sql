-- Those who share this installation and see nothing of each other.
create table tenant (
    id uuid primary key,
    tenant text not null,
    title text not null,
    created_at timestamptz not null,
    constraint tenant_name_unique unique (tenant),
    constraint tenant_name_form check (tenant ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(tenant) <= 40)
);

select viva_tenant_policy('tenant');
