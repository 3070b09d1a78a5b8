-- Who hears of a change of a case: asked for each, by the case.
create index ix_case_scope_member_case on case_scope_member (case_number, agency_id, officer_id);
