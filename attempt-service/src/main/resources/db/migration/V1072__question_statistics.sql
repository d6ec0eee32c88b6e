-- What stays of erased attempts: sums by question version and month, without the person.
create table question_statistics (
    tenant              text           not null,
    question_version_id uuid           not null,
    -- the first day of the month (UTC) in which the attempts were started
    month               date           not null,
    attempts            bigint         not null,
    submitted           bigint         not null,
    -- with a grade that was final
    graded              bigint         not null,
    passed              bigint         not null,
    percent_sum         numeric(14, 2) not null,
    -- final grades by percent: 0 to below 10, 10 to below 20 … 90 to 100
    histogram           bigint[]       not null,
    constraint pk_question_statistics primary key (tenant, question_version_id, month),
    constraint ck_question_statistics_histogram check (cardinality(histogram) = 10)
);

select viva_tenant_policy('question_statistics');
