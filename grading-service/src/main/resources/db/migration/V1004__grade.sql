-- Grades as they were released. Append-only: a newer one supersedes, and no two supersede the same one.
create table grade (
    id          uuid        not null,
    tenant      text        not null,
    attempt_id  uuid        not null,
    grading_id  uuid        not null,
    supersedes  uuid,
    document    text        not null,
    released_at timestamptz not null,
    constraint grade_pk primary key (id),
    constraint grade_submission_fk foreign key (attempt_id) references submission,
    constraint grade_grading_uq unique (grading_id),
    constraint grade_grading_fk foreign key (grading_id) references grading,
    constraint grade_supersedes_uq unique (supersedes),
    constraint grade_supersedes_fk foreign key (supersedes) references grade
);

create index grade_attempt on grade (attempt_id);

select viva_tenant_policy('grade');
revoke update on grade from ${app_role};
