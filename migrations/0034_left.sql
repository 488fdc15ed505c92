-- Whoever walked with a whānau has no role left at the host in which they could: from then on the whānau is with nobody. A line
-- each time, written in the transaction that changes the case, so that their story says who it was and since when. It stays.
create table case_left (
  household_id        uuid not null,
  case_id             uuid not null,
  -- Of the case, as it became: no two lines are of one change, and their order is the true one.
  version             int not null check (version > 0),
  holder_organisation uuid not null,
  -- Who walked with them until then.
  connector_id        uuid not null references worker,
  left_at             timestamptz not null,
  -- The administrator who ended the role; nobody where its day had come.
  ended_by            uuid references worker,
  primary key (household_id, case_id, version),
  foreign key (household_id, case_id) references support_case (household_id, id),
  constraint case_left_of_its_holder foreign key (household_id, holder_organisation)
    references household (id, holder_organisation) on update cascade deferrable initially deferred
);

-- Written by the house alone: an administrator, who ends a role, sees no whānau. No update, no delete.
grant select on case_left to alongside_worker;
grant select, insert on case_left to alongside_job;
alter table case_left enable row level security;
create policy held on case_left for select to alongside_worker
  using (holder_organisation = holds() and household_id <> all (shut_out_of()));
create policy the_house on case_left to alongside_job using (true) with check (true);

-- Roles whose last day has come: what the house looks for, so that no whānau stays with somebody who has left.
create index worker_role_ended on worker_role (until_on) where until_on is not null;

-- The sender of a referral is told whether the letter about it has gone: the last one is found by what it is about.
create index mail_about_referral on mail (about_id, made_at desc) where about_kind = 'referral';
