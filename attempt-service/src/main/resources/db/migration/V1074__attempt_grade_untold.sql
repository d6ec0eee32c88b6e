-- Whether the final grade is still to be told to what is made of a candidate's grades: cards, study plans. Set with the grade, taken
-- away by whoever reads them next. Grades that are there already were told in the transactions that kept them.
alter table attempt add column grade_untold boolean not null default false;

create index ix_attempt_grade_untold on attempt (tenant, candidate) where grade_untold;
