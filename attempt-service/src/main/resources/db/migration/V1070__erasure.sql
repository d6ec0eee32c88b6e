-- Erasures of candidates. The row is the receipt and stays; the candidate's name goes when everybody is done.
create table erasure (
    id           uuid        not null,
    tenant       text        not null,
    candidate    text,
    state        text        not null,
    -- batches of attempts that were deleted here and said to the others
    batches      integer     not null,
    -- services that have not answered the last batch
    awaited      text[]      not null,
    requested_at timestamptz not null,
    -- since when nothing is left here
    cleared_at   timestamptz,
    finished_at  timestamptz,
    constraint pk_erasure primary key (id),
    constraint ck_erasure_state check (state in ('REQUESTED', 'RUNNING', 'DONE')),
    constraint ck_erasure_candidate check ((candidate is null) = (state = 'DONE')),
    constraint ck_erasure_finished_at check ((finished_at is not null) = (state = 'DONE'))
);

-- One at a time of a candidate.
create unique index uq_erasure_candidate on erasure (tenant, candidate) where candidate is not null;
create index ix_erasure_open on erasure (requested_at) where cleared_at is null;

select viva_tenant_policy('erasure');

create table erasure_count (
    erasure_id uuid   not null,
    tenant     text   not null,
    service    text   not null,
    table_name text   not null,
    rows       bigint not null,
    constraint pk_erasure_count primary key (erasure_id, service, table_name),
    constraint fk_erasure_count_erasure foreign key (erasure_id) references erasure (id) on delete cascade,
    constraint ck_erasure_count_rows check (rows > 0)
);

select viva_tenant_policy('erasure_count');
