-- What of a question version readiness, review cards and funnels are computed by: extracted once, so that no document is read for it.
-- It belongs to the copy of the version and never changes.
create table question_facet (
    question_version_id uuid   not null,
    tenant              text   not null,
    question_id         uuid   not null,
    category            text   not null,
    difficulty          text   not null,
    topics              text[] not null,
    stages              text[] not null,
    competencies        text[] not null,
    -- by which criteria of different questions are recognised as the same: see QuestionFacet
    signs               text[] not null,
    constraint pk_question_facet primary key (question_version_id),
    constraint fk_question_facet_version foreign key (question_version_id) references question_version (id) on delete cascade
);

create index ix_question_facet_question on question_facet (question_id);
create index ix_question_facet_signs on question_facet using gin (signs);

-- The shared bank's versions are readable by every tenant.
select viva_tenant_policy('question_facet', true);

-- Those that are here already.
select set_config('viva.tenant', '*', true);

insert into question_facet
    (question_version_id, tenant, question_id, category, difficulty, topics, stages, competencies, signs)
select v.id, v.tenant, v.question_id, v.d ->> 'category', v.d ->> 'difficulty',
       array(select jsonb_array_elements_text(v.topics)),
       array(select jsonb_array_elements_text(coalesce(nullif(v.d -> 'stages', 'null'), '[]'))),
       array(select jsonb_array_elements_text(coalesce(nullif(v.d -> 'competencies', 'null'), '[]'))),
       array(
           select distinct sign from (
               select (v.topics ->> 0) || '#' || (c ->> 'id') as sign
                 from jsonb_array_elements(v.criteria) c
                where jsonb_typeof(c -> 'claim') = 'object'
               union all
               select 'misconception:' || (f ->> 'misconception') || '#'
                 from jsonb_array_elements(v.flags) f
                where exists (select from jsonb_array_elements(v.criteria) c
                                join jsonb_array_elements_text(coalesce(nullif(f -> 'unless', 'null'), '[]')) u(id)
                                  on u.id = c ->> 'id'
                               where jsonb_typeof(c -> 'claim') = 'object')) s
            where sign is not null
            order by sign)
  from (select id, tenant, question_id, document::jsonb as d,
               coalesce(nullif(document::jsonb -> 'topics', 'null'), '[]') as topics,
               coalesce(nullif(document::jsonb #> '{rubric,criteria}', 'null'), '[]') as criteria,
               coalesce(nullif(document::jsonb #> '{rubric,redFlags}', 'null'), '[]') as flags
          from question_version) v;
