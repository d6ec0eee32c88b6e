-- Selection rules of loops ask for competencies, so they are taken out of the document like topics and stages.
select set_config('viva.tenant', '*', true);

alter table question_version add column competencies text[];
update question_version
   set competencies = array(select jsonb_array_elements_text(coalesce(document::jsonb -> 'competencies', '[]'::jsonb)));
alter table question_version alter column competencies set not null;
