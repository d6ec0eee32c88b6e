create table account (
    id       text   not null,
    tenant   text   not null,
    sequence bigint not null,
    constraint account_pk primary key (id)
);
select viva_tenant_policy('account');

-- What the consumer did; no unique key on purpose: a second effect must show.
create table entry (
    position bigint not null generated always as identity,
    tenant   text   not null,
    account  text   not null,
    sequence bigint not null,
    constraint entry_pk primary key (position)
);
select viva_tenant_policy('entry');

create table balance (
    account  text   not null,
    tenant   text   not null,
    sequence bigint not null,
    constraint balance_pk primary key (account)
);
select viva_tenant_policy('balance');
