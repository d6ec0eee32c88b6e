-- Grades as grading-service released them. Append-only: a later one supersedes, none is ever changed.
create table grade_copy (
    id          uuid         not null,
    tenant      text         not null,
    attempt_id  uuid         not null,
    supersedes  uuid,
    provisional boolean      not null,
    percent     numeric(5,2) not null,
    passed      boolean      not null,
    body        text         not null,
    graded_at   timestamptz  not null,
    constraint pk_grade_copy primary key (id),
    constraint fk_grade_copy_attempt foreign key (attempt_id) references attempt (id) on delete cascade
);

create index ix_grade_copy_attempt on grade_copy (attempt_id);

select viva_tenant_policy('grade_copy');
revoke update on grade_copy from ${app_role};

alter table attempt
    add constraint fk_attempt_grade foreign key (grade_id) references grade_copy (id) deferrable initially deferred;
