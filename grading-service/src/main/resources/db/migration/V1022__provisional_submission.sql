-- What waits for a person is listed, the oldest first: submissions whose grade is provisional, and those without any.
select set_config('viva.tenant', '*', true);

alter table submission add column provisional boolean not null default false;
update submission set provisional = true
  from grade where grade.id = submission.current_grade_id and (grade.document::json ->> 'provisional')::boolean;

create index submission_waiting on submission (tenant, submitted_at, attempt_id) where provisional or state = 'FAILED';
