-- Where the programs of a submission stand in the queue of code runs; nothing unless they wait, and nothing any more once there is a grade.
alter table attempt
    add column queue_position integer,
    add column expected_start_at timestamptz,
    add constraint ck_attempt_queue_position
        check (queue_position is null or (queue_position >= 0 and grading_progress = 'PENDING')),
    add constraint ck_attempt_expected_start_at check (expected_start_at is null or queue_position is not null);
