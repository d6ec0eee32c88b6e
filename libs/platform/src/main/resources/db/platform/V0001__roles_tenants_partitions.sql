-- What every database of Viva has below its own tables: the rights of the app role, the tenant policy and time partitions.

grant usage on schema public to ${app_role};
alter default privileges in schema public grant select, insert, update, delete on tables to ${app_role};
alter default privileges in schema public grant usage, select on sequences to ${app_role};

-- Row-level security by the transaction's tenant. '*' is background work across all tenants. A shared table also shows the rows of
-- the shared bank to everyone, for reading only.
create function viva_tenant_policy(target regclass, shared boolean default false) returns void
    language plpgsql as $$
declare
    own constant text := '(tenant = current_setting(''viva.tenant'', true) or current_setting(''viva.tenant'', true) = ''*'')';
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy tenant_own on %s using %s with check %s', target, own, own);
    if shared then
        execute format('create policy tenant_shared on %s for select using (tenant = ''bank'')', target);
    end if;
end $$;
revoke execute on function viva_tenant_policy(regclass, boolean) from public;

-- Tables that are partitioned by time, on a timestamptz column or on a UUIDv7 column, whose order is that of time.
create table time_partitioning (
    parent     text     not null,
    period     interval not null,
    ahead      interval not null,
    keep       interval not null,
    -- a condition on rows: while one row fulfils it, its partition is not dropped
    keep_while text,
    constraint time_partitioning_pk primary key (parent)
);
-- keep_while is run with the owner's rights, so the app role must not write it.
revoke insert, update, delete on time_partitioning from ${app_role};

-- The smallest UUIDv7 of a moment: 48 bits of milliseconds, the rest 0.
create function viva_uuid_at(moment timestamptz) returns uuid
    language sql immutable as $$
    select (lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid
$$;

-- Creates the partitions that will be needed and drops those that are too old. The app role calls it at start and every hour; it has
-- the owner's rights. lock_timeout: rather leave it to the next hour than queue all writers behind a long transaction.
create function viva_maintain_partitions() returns void
    language plpgsql security definer
    set search_path = public, pg_temp
    set timezone = 'UTC'
    set lock_timeout = '2s' as $$
declare
    rule     time_partitioning;
    seconds  bigint;
    starts   timestamptz;
    by_uuid  boolean;
    child    text;
    in_use   boolean;
begin
    perform pg_advisory_xact_lock(hashtext('viva_maintain_partitions'));
    for rule in select * from time_partitioning loop
        seconds := extract(epoch from rule.period)::bigint;
        select a.atttypid = 'uuid'::regtype into strict by_uuid
          from pg_partitioned_table p
          join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
         where p.partrelid = rule.parent::regclass;

        starts := to_timestamp(floor(extract(epoch from now() - rule.keep) / seconds) * seconds);
        while starts < now() + rule.ahead loop
            child := rule.parent || to_char(starts, '"_p"YYYYMMDDHH24');
            if to_regclass(child) is null then
                begin
                    execute format('create table %I partition of %I for values from (%L) to (%L)', child, rule.parent,
                        case when by_uuid then viva_uuid_at(starts)::text else starts::text end,
                        case when by_uuid then viva_uuid_at(starts + rule.period)::text else (starts + rule.period)::text end);
                    -- A partition by itself is not under the policy of its parent.
                    execute format('revoke all on %I from ${app_role}', child);
                exception when check_violation then
                    -- The default partition holds rows of that time already; they and their like stay there.
                    raise warning 'partition % is not created: its rows are in the default partition', child;
                end;
            end if;
            starts := starts + rule.period;
        end loop;

        for child, starts in
            select c.relname, to_timestamp(right(c.relname, 10), 'YYYYMMDDHH24')
              from pg_inherits i join pg_class c on c.oid = i.inhrelid
             where i.inhparent = rule.parent::regclass and c.relname ~ '_p[0-9]{10}$'
        loop
            continue when starts + rule.period > now() - rule.keep;
            in_use := false;
            if rule.keep_while is not null then
                execute format('select exists (select from %I where %s)', child, rule.keep_while) into in_use;
            end if;
            if not in_use then
                execute format('drop table %I', child);
            end if;
        end loop;
    end loop;
end $$;
revoke execute on function viva_maintain_partitions() from public;
grant execute on function viva_maintain_partitions() to ${app_role};

-- For a migration that makes a partitioned table: registers it, with a default partition, so that no clock can make an insert fail,
-- and creates its first partitions.
create function viva_partition_by_time(target regclass, period interval, ahead interval, keep interval, keep_while text default null)
    returns void
    language plpgsql as $$
begin
    execute format('create table %I partition of %s default', target::text || '_default', target);
    execute format('revoke all on %I from ${app_role}', target::text || '_default');
    insert into time_partitioning values (target::text, period, ahead, keep, keep_while);
    perform viva_maintain_partitions();
end $$;
revoke execute on function viva_partition_by_time(regclass, interval, interval, interval, text) from public;
