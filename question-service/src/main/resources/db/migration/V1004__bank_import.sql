-- An import is stored before it is worked on, so that it outlives the process that took it. The lease says who works on it.
create table bank_import (
    id uuid constraint bank_import_pk primary key,
    tenant text not null,
    state text not null,
    dry_run boolean not null,
    publish boolean not null,
    documents text,     -- what was sent, as a JSON array; gone when the import has ended
    authorization_header text, -- the author's token for the exemplar runs, good for minutes; gone when the import has ended
    report text not null,
    lease_holder uuid,
    lease_until timestamptz,
    created_at timestamptz not null,
    ended_at timestamptz,
    sequence bigint not null,
    constraint bank_import_state_known check (state in ('RUNNING', 'DONE', 'REFUSED')),
    constraint bank_import_ended check ((state = 'RUNNING') = (ended_at is null)),
    constraint bank_import_nothing_left check (state = 'RUNNING' or (documents is null and authorization_header is null))
);

create index bank_import_running on bank_import (created_at) where state = 'RUNNING';

select viva_tenant_policy('bank_import');
