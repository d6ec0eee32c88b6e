-- How a candidate wants to review; whoever never said anything has no row.
create table review_setting (
    tenant            text          not null,
    candidate         text          not null,
    desired_retention numeric(3, 2) not null,
    interview_on      date,
    sequence          bigint        not null,
    updated_at        timestamptz   not null,
    constraint pk_review_setting primary key (tenant, candidate),
    constraint ck_review_setting_candidate check (char_length(candidate) between 1 and 128),
    constraint ck_review_setting_retention check (desired_retention between 0.7 and 0.97)
);

select viva_tenant_policy('review_setting');
