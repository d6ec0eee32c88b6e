-- Events that were handled, stored in the transaction of their effect, so that a second delivery has none. Partitioned by the id, a
-- UUIDv7, so that the key is exact over all partitions. Kept for three weeks: topics keep records for 7 days, and a quiet topic
-- closes a segment only after another 7.
-- No row-level security: an id says nothing of its tenant's things.
create table inbox (
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    constraint inbox_pk primary key (event_id)
) partition by range (event_id);

select viva_partition_by_time('inbox', '7 days', '14 days', '21 days');
