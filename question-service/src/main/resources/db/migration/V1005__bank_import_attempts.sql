-- How often the import was begun: one that kills its process must not be taken over for ever.
alter table bank_import add column attempts integer not null default 0;
-- Why an import as a whole was refused, beside the faults of its documents: {code, detail} as JSON.
alter table bank_import add column fault text;
alter table bank_import add column document_count integer not null default 0;
