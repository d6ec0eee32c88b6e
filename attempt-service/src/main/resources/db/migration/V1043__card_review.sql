-- What an attempt said of a card. One row per attempt: a grade that supersedes another corrects it.
create table card_review (
    card_id     uuid        not null,
    attempt_id  uuid        not null,
    tenant      text        not null,
    rating      text        not null,
    reviewed_at timestamptz not null,
    constraint pk_card_review primary key (card_id, attempt_id),
    constraint fk_card_review_card foreign key (card_id) references review_card (id) on delete cascade,
    constraint fk_card_review_attempt foreign key (attempt_id) references attempt (id) on delete cascade,
    constraint ck_card_review_rating check (rating in ('AGAIN', 'HARD', 'GOOD'))
);

create index ix_card_review_attempt on card_review (attempt_id);

select viva_tenant_policy('card_review');
