-- 任务: every open and finished task as a row of our own, written in the engine's transaction.
create table task_entry (
    task_id varchar(64) not null primary key,
    version int not null,
    case_number varchar(32) not null,
    process varchar(64) not null,
    task_key varchar(64) not null,
    name varchar(128) not null,
    form varchar(128),
    instance_id varchar(64) not null,
    -- The diagram's ids and decisions when the task appeared, as JSON.
    decisions varchar(4000) not null,
    title varchar(300) not null,
    level varchar(16) not null,
    type varchar(64) not null,
    role varchar(16),
    region_code varchar(16) not null,
    region_path varchar(255) not null,
    place varchar(500) not null,
    waiter varchar(200),
    queue varchar(64) not null,
    queue_name varchar(128) not null,
    owner_id bigint,
    owner_name varchar(64),
    claimed_at datetime(6),
    state varchar(16) not null,
    created_at datetime(6) not null,
    ended_at datetime(6),
    ended_by bigint,
    ended_by_name varchar(64),
    outcome varchar(64),
    clock_policy varchar(64),
    clock_id bigint,
    clock_name varchar(64),
    clock_state varchar(16),
    started_at datetime(6),
    due_at datetime(6),
    warn_at datetime(6),
    suspended_for varchar(200),
    suspended_until datetime(6),
    -- Share of the budget that was used when the clock last changed, and when that was.
    spent_share double,
    spent_at datetime(6),
    -- Due instant, or the far future for a task without a clock: what lists are ordered by.
    sort_at datetime(6) not null
);
create index ix_task_entry_mine on task_entry (owner_id, state, sort_at, task_id);
create index ix_task_entry_queue on task_entry (queue, state, owner_id, sort_at, task_id);
create index ix_task_entry_done on task_entry (ended_by, state, ended_at, task_id);
create index ix_task_entry_case on task_entry (case_number, state);
create index ix_task_entry_scope on task_entry (instance_id, clock_policy);
create index ix_task_entry_open on task_entry (state, task_id);

-- What was said last in a case. Beside the tasks and not in them: two departments of one case that finish at the same
-- moment would otherwise wait for each other's rows.
create table case_word (
    case_number varchar(32) not null primary key,
    word varchar(300) not null,
    said_by varchar(200) not null,
    said_at datetime(6) not null
);

-- Who follows a case and why: STARTED, COPIED, WATCHED. Follower is "officer:<id>" or "agency:<id>".
create table case_follower (
    relation varchar(16) not null,
    follower varchar(80) not null,
    case_number varchar(32) not null,
    since datetime(6) not null,
    primary key (relation, follower, case_number)
);
create index ix_case_follower_case on case_follower (case_number, relation);

create table case_urge (
    id bigint auto_increment primary key,
    case_number varchar(32) not null,
    agency_id varchar(64) not null,
    urged_at datetime(6) not null,
    officer_id bigint,
    officer_name varchar(64) not null,
    from_agency varchar(128)
);
create index ix_case_urge_case on case_urge (case_number, agency_id, urged_at);
create index ix_case_urge_agency on case_urge (agency_id, urged_at);
