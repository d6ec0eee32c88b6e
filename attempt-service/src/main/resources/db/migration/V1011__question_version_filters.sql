-- What the selection rules of loops look at, taken out of the document.
select set_config('viva.tenant', '*', true);

alter table question_version
    add column type text,
    add column category text,
    add column difficulty text,
    add column topics text[],
    add column competencies text[],
    add column stages text[],
    add column companies text[];

update question_version v
   set type = d.document #>> '{parts,0,type}',
       category = d.document ->> 'category',
       difficulty = d.document ->> 'difficulty',
       topics = array(select jsonb_array_elements_text(coalesce(d.document -> 'topics', '[]'))),
       competencies = array(select jsonb_array_elements_text(coalesce(d.document -> 'competencies', '[]'))),
       stages = array(select jsonb_array_elements_text(coalesce(d.document -> 'stages', '[]'))),
       companies = array(select jsonb_array_elements_text(coalesce(d.document -> 'companies', '[]')))
  from (select id, document::jsonb as document from question_version) d
 where d.id = v.id;

alter table question_version
    alter column type set not null,
    alter column category set not null,
    alter column difficulty set not null,
    alter column topics set not null,
    alter column competencies set not null,
    alter column stages set not null,
    alter column companies set not null;
