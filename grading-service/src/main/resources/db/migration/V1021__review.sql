-- What a person decided: one grading of its own for each time, beside those of the machine. Append-only, like grades.
select set_config('viva.tenant', '*', true);

alter table grading drop constraint grading_cause_ck;
alter table grading add constraint grading_cause_ck check (cause = 'SUBMISSION' or cause ~ '^(REJUDGE|REVIEW)_[1-9][0-9]{0,8}$');

create table review (
    grading_id  uuid        not null,
    tenant      text        not null,
    attempt_id  uuid        not null,
    -- who decided, in the tenant's own words, and whose key or token it was
    reviewer    text        not null,
    caller      text        not null,
    decisions   text        not null,
    reviewed_at timestamptz not null,
    constraint review_pk primary key (grading_id),
    constraint review_grading_fk foreign key (grading_id) references grading,
    constraint review_submission_fk foreign key (attempt_id) references submission
);

create index review_attempt on review (attempt_id);

select viva_tenant_policy('review');
revoke update on review from ${app_role};
