-- Every acknowledged save, for good: text and not jsonb, because evidence is quoted by offsets into what was sent.
create table response_revision (
    attempt_id uuid        not null,
    revision   integer     not null,
    tenant     text        not null,
    body       text        not null,
    saved_at   timestamptz not null,
    constraint pk_response_revision primary key (attempt_id, revision),
    constraint fk_response_revision_attempt foreign key (attempt_id) references attempt (id) on delete cascade,
    constraint ck_response_revision_number check (revision >= 1)
);

select viva_tenant_policy('response_revision');
revoke update on response_revision from ${app_role};
