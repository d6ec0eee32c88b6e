-- Whether the candidate is asked anything behind the answer. While answers are awaited the submission is PENDING, like its first grading.
alter table submission add column follow_ups text not null default 'NONE';
alter table submission add constraint submission_follow_ups_ck check (follow_ups in ('NONE', 'WANTED', 'AWAITED', 'OVER'));
alter table submission add constraint submission_awaited_ck check (follow_ups <> 'AWAITED' or state = 'PENDING');
