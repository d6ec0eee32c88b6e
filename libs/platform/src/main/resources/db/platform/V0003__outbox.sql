-- Events written in the transaction of the change that they tell of; the relay publishes them after commit.
-- No row-level security: one relay publishes the events of all tenants.
create table outbox (
    id           uuid        not null,
    -- Order of publication. A number of the database, not the id: the clocks of two replicas may differ, this order may not.
    position     bigint      not null generated always as identity,
    topic        text        not null,
    record_key   text        not null,
    event_type   text        not null,
    tenant       text        not null,
    sequence     bigint      not null,
    occurred_at  timestamptz not null,
    traceparent  text,
    data         text        not null,
    published_at timestamptz,
    constraint outbox_pk primary key (id)
) partition by range (id);

create index outbox_unpublished on outbox (position) where published_at is null;

select viva_partition_by_time('outbox', '1 day', '7 days', '1 day', 'published_at is null');
