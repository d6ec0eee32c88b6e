-- The first answers to requests with an Idempotency-Key, written in the transaction of what they answer. No unique constraint: twins
-- take an advisory lock on the key first, which also holds across the partitions of two days.
create table idempotency_key (
    tenant       text        not null,
    caller       text        not null,
    operation    text        not null,
    key          text        not null,
    request_hash text        not null,
    status       integer     not null,
    headers      text        not null,
    body         text,
    created_at   timestamptz not null default clock_timestamp()
) partition by range (created_at);

create index idempotency_key_lookup on idempotency_key (tenant, caller, operation, key);

select viva_tenant_policy('idempotency_key');
select viva_partition_by_time('idempotency_key', '1 day', '7 days', '2 days');
