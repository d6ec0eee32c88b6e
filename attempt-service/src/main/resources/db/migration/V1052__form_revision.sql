-- Every acknowledged save of a stage's form, for good.
create table form_revision (
    interview_id uuid        not null,
    stage_number integer     not null,
    revision     integer     not null,
    tenant       text        not null,
    body         text        not null,
    saved_at     timestamptz not null,
    constraint pk_form_revision primary key (interview_id, stage_number, revision),
    constraint fk_form_revision_sitting
        foreign key (interview_id, stage_number) references stage_sitting (interview_id, number) on delete cascade,
    constraint ck_form_revision_number check (revision >= 1)
);

select viva_tenant_policy('form_revision');
revoke update on form_revision from ${app_role};
