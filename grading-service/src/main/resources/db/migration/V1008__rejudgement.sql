-- Code can be run again: a new grading beside the old one. And a step can wait for work that was handed in; it is not due by time, its
-- work has a lease of its own.
select set_config('viva.tenant', '*', true);

alter table grading drop constraint grading_cause_ck;
alter table grading add constraint grading_cause_ck check (cause = 'SUBMISSION' or cause ~ '^REJUDGE_[1-9][0-9]{0,8}$');

alter table grading add column ended_at timestamptz;
update grading set ended_at = submission.decided_at
  from submission where submission.attempt_id = grading.attempt_id and submission.state <> 'PENDING';
create index grading_open on grading (attempt_id) where ended_at is null;

alter table grading_step drop constraint grading_step_state_ck;
alter table grading_step add constraint grading_step_state_ck check (state in ('OPEN', 'HANDED_IN', 'DONE', 'FAILED'));
create index grading_step_grading on grading_step (grading_id);
