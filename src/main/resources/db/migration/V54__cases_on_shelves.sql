-- Whoever may read a case finds it by what makes them a reader (the place and all it lies in, the agency, the person),
-- what is open apart from what is over, the newest first: a page reads as many rows as it shows, however many there are.
alter table case_scope add column case_order bigint default 0 not null;
alter table case_scope add column is_over boolean default false not null;
alter table case_scope_member add column region_code varchar(16);
alter table case_scope_member add column case_order bigint default 0 not null;
alter table case_scope_member add column is_over boolean default false not null;

update case_scope set case_order = coalesce((select w.id from whistle w where w.number = case_scope.case_number), 0);
update case_scope set is_over = true where exists
  (select 1 from whistle w where w.number = case_scope.case_number
      and w.state in ('CLOSED', 'JOINED', 'WITHDRAWN', 'CANCELLED'));
update case_scope_member set
  case_order = coalesce((select s.case_order from case_scope s where s.case_number = case_scope_member.case_number), 0),
  is_over = coalesce((select s.is_over from case_scope s where s.case_number = case_scope_member.case_number), false);
insert into case_scope_member (case_number, region_code, case_order, is_over)
select s.case_number, r.code, s.case_order, s.is_over from case_scope s
  join region r on s.region_path like concat(r.path, '%');

-- Who is a reader of one case: asked for every change of it, and before anything is shown.
create index ix_case_scope_member_case on case_scope_member (case_number, agency_id, officer_id, region_code);
create index ix_case_scope_of_region on case_scope_member (region_code, is_over, case_order);
create index ix_case_scope_of_agency on case_scope_member (agency_id, is_over, case_order);
create index ix_case_scope_of_officer on case_scope_member (officer_id, is_over, case_order);
