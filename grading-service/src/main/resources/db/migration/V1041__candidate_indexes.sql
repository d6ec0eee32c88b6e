-- By which everything of a candidate is found.
create index submission_candidate on submission (tenant, candidate);
create index code_run_candidate on code_run (tenant, candidate) where step_id is null and candidate is not null;
