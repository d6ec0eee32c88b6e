-- What was handed in: a revision, frozen. One per attempt; the primary key is what makes a second one impossible.
create table submission (
    attempt_id   uuid        not null,
    tenant       text        not null,
    revision     integer     not null,
    submitted_at timestamptz not null,
    constraint pk_submission primary key (attempt_id),
    constraint fk_submission_revision foreign key (attempt_id, revision)
        references response_revision (attempt_id, revision) on delete cascade
);

select viva_tenant_policy('submission');
revoke update on submission from ${app_role};
