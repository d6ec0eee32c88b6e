-- Attempts that were erased: what is still said of them is dropped. Kept for 30 to 40 days, longer than any topic keeps a record.
-- No row-level security: an id says nothing of its tenant's things, and nothing of a person.
create table erased_attempt (
    attempt_id uuid        not null,
    erased_at  timestamptz not null default clock_timestamp()
) partition by range (erased_at);

create index ix_erased_attempt on erased_attempt (attempt_id);

select viva_partition_by_time('erased_attempt', '10 days', '10 days', '30 days');
