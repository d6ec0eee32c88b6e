-- A criterion that a candidate missed, scheduled for review. Memory and dates follow from its reviews and can be computed anew.
create table review_card (
    id           uuid             not null,
    tenant       text             not null,
    candidate    text             not null,
    -- the question in which it was missed first
    question_id  uuid             not null,
    criterion    text             not null,
    topic        text,
    -- by which a criterion of another question is recognised as the same
    signs        text[]           not null,
    stability    double precision not null,
    difficulty   double precision not null,
    state        text             not null,
    last_rating  text             not null,
    reviews      integer          not null,
    lapses       integer          not null,
    last_attempt uuid             not null,
    reviewed_at  timestamptz      not null,
    due_at       timestamptz      not null,
    constraint pk_review_card primary key (id),
    constraint uq_review_card_criterion unique (tenant, candidate, question_id, criterion),
    constraint ck_review_card_state check (state in ('LEARNING', 'REVIEW', 'RELEARNING')),
    constraint ck_review_card_rating check (last_rating in ('AGAIN', 'HARD', 'GOOD')),
    constraint ck_review_card_stability check (stability > 0),
    constraint ck_review_card_difficulty check (difficulty between 1 and 10)
);

create index ix_review_card_due on review_card (tenant, candidate, due_at, id);

select viva_tenant_policy('review_card');
