-- What a tenant has decided about its grading; sequence is its entity tag. A tenant without a row has decided nothing.
create table grading_setting (
    tenant         text          not null,
    -- where a grader is less sure than this, a person decides
    min_confidence numeric(3, 2) not null,
    sequence       bigint        not null,
    updated_at     timestamptz   not null,
    constraint grading_setting_pk primary key (tenant),
    constraint grading_setting_confidence_ck check (min_confidence between 0 and 1)
);

select viva_tenant_policy('grading_setting');
