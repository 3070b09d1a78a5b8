-- ix_audit_entry_at_id begins with the same column: each event was entered into both.
drop index ix_audit_entry_at;
