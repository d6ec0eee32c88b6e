-- What was required of graders when a grade was made; null for those of before, when nothing was. A review keeps to it.
alter table grading add column min_confidence numeric(3, 2);
alter table grading add constraint grading_confidence_ck check (min_confidence between 0 and 1);
