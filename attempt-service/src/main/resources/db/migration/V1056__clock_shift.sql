-- How far the clock of interviews is ahead of the database's, for tests alone: it is read only where viva.clock.shiftable is set.
create table clock_shift (
    id    smallint not null,
    ahead interval not null,
    constraint pk_clock_shift primary key (id),
    constraint ck_clock_shift_one check (id = 1)
);
