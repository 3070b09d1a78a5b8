-- What an agency that ends still has running.
create index case_clock_agency on case_clock (agency_id, stage);
