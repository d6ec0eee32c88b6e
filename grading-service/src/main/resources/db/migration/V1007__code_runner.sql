-- What each runner said last of itself. Runners work for all tenants, so there is no row-level security.
create table code_runner (
    name         text        not null,
    tier         text        not null,
    slots        integer     not null,
    languages    text        not null,
    -- by the clock of this service, so that a runner's own clock does not make it dead or alive
    announced_at timestamptz not null,
    constraint code_runner_pk primary key (name),
    constraint code_runner_tier_ck check (tier in ('A', 'B', 'C', 'D')),
    constraint code_runner_slots_ck check (slots >= 0)
);
