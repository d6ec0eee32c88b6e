-- Whether follow-ups are asked behind the answer, and until when those that were asked can be answered: nothing unless some wait.
alter table attempt
    add column asks_follow_ups boolean not null default false,
    add column follow_ups_due_at timestamptz,
    add constraint ck_attempt_follow_ups_due_at check (follow_ups_due_at is null or submitted_at is not null);

create index ix_attempt_follow_ups_due_at on attempt (follow_ups_due_at) where follow_ups_due_at is not null;
