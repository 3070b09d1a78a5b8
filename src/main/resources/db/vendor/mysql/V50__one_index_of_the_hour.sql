-- ix_audit_entry_at_id begins with the same column: each event was entered into both.
alter table audit_entry drop index ix_audit_entry_at;
