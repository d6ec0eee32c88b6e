-- What was told last of the place in the queue that a submission's code has: null if nothing, 0 once it is being worked on.
alter table submission add column queue_position integer;
alter table submission add column queue_told_at timestamptz;
alter table submission add constraint submission_queue_ck check (queue_position is null or queue_position >= 0);
