-- A grade that is deleted is looked for in the attempts that refer to it.
create index ix_attempt_grade on attempt (grade_id) where grade_id is not null;
