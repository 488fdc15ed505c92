-- An episode of support by one host. It ends only when every need has an outcome.
create table support_case (
  household_id        uuid not null references household,
  id                  uuid not null,
  holder_organisation uuid not null references organisation,
  person_id           uuid not null references person,
  request_id          uuid,
  connector_id        uuid references worker,
  status              text not null check (status in ('assigned', 'engaged', 'closed')),
  urgency             text not null check (urgency in ('today', 'this-week', 'ordinary')),
  place_code          text,
  cause_code          text,
  settings_id         text,
  opened_at           timestamptz not null,
  first_contact_due_at timestamptz not null,
  first_contact_at    timestamptz,
  told_at             timestamptz,
  notice_version      text,
  next_step           text not null default '',
  next_step_on        date,
  closed_at           timestamptz,
  closing_reason      text,
  escalated           int not null default 0,
  version             int not null default 1,
  primary key (household_id, id),
  foreign key (household_id, request_id) references help_request (household_id, id),
  constraint engaged_has_first_contact check (status = 'assigned' or status = 'closed' or first_contact_at is not null),
  constraint closed_has_reason check ((status = 'closed') = (closed_at is not null) and (closed_at is null) = (closing_reason is null))
);
create index support_case_by_id on support_case (id);
create index support_case_of_connector on support_case (holder_organisation, connector_id, opened_at) where status <> 'closed';
create index support_case_open on support_case (holder_organisation, opened_at) where status <> 'closed';
create index support_case_closed on support_case (holder_organisation, closed_at) where status = 'closed';
create index support_case_opened on support_case (holder_organisation, opened_at);
create index support_case_first_talk on support_case (holder_organisation, first_contact_at) where first_contact_at is not null;
create index support_case_due on support_case (first_contact_due_at) where status = 'assigned';

-- A need, in the person's words. `visible_to` is the person who gave it: the safe default is only them.
create table need (
  household_id        uuid not null,
  id                  uuid not null,
  case_id             uuid not null,
  holder_organisation uuid not null,
  visible_to          uuid,
  kind                text not null,
  words               text not null default '',
  urgency             text not null check (urgency in ('today', 'this-week', 'ordinary')),
  noted_at            timestamptz not null,
  noted_by            uuid,
  outcome             text check (outcome in ('met', 'partly-met', 'not-met', 'no-longer-needed')),
  outcome_at          timestamptz,
  outcome_words       text not null default '',
  version             int not null default 1,
  primary key (household_id, id),
  foreign key (household_id, case_id) references support_case (household_id, id),
  constraint outcome_has_when check ((outcome is null) = (outcome_at is null))
);
create index need_by_id on need (id);
create index need_of_case on need (case_id);
create index need_noted on need (holder_organisation, noted_at);
create index need_settled on need (holder_organisation, outcome_at) where outcome is not null;

-- A need that nobody could meet, here, that week, and why: what the register of gaps reads.
create table unmet_need (
  household_id        uuid not null,
  id                  uuid not null,
  need_id             uuid not null,
  holder_organisation uuid not null,
  kind                text not null,
  place_code          text,
  week_on             date not null check (extract(isodow from week_on) = 1),
  reason              text not null check (reason in ('no-provider', 'no-capacity', 'outside-area', 'no-such-service', 'not-eligible', 'cost', 'transport')),
  at                  timestamptz not null,
  by_worker           uuid,
  primary key (household_id, id),
  foreign key (household_id, need_id) references need (household_id, id),
  unique (household_id, need_id, reason, week_on)
);
create index unmet_need_of_holder on unmet_need (holder_organisation, at);

create table contact_note (
  household_id        uuid not null,
  id                  uuid not null,
  case_id             uuid not null,
  holder_organisation uuid not null,
  how                 text not null check (how in ('phone', 'face-to-face', 'text', 'online', 'visit', 'no-answer')),
  happened_at         timestamptz not null,
  minutes             int check (minutes between 0 and 1440),
  words               text not null,
  noted_at            timestamptz not null,
  noted_by            uuid not null,
  first_contact       boolean not null default false,
  version             int not null default 1,
  primary key (household_id, id),
  foreign key (household_id, case_id) references support_case (household_id, id)
);
create index contact_note_happened on contact_note (holder_organisation, happened_at);
create index contact_note_of_household on contact_note (household_id, happened_at desc);
create index contact_note_of_case on contact_note (case_id, happened_at desc);

grant select, insert, update on support_case, need, contact_note to alongside_worker, alongside_job;
grant select, insert on unmet_need to alongside_worker;
grant select, insert, update on unmet_need to alongside_job;
grant select on support_case, need to alongside_person;

alter table support_case enable row level security;
alter table need enable row level security;
alter table unmet_need enable row level security;
alter table contact_note enable row level security;
create policy held on support_case to alongside_worker using (holder_organisation = holds() and household_id <> all (shut_out_of()));
create policy held on need to alongside_worker using (holder_organisation = holds() and household_id <> all (shut_out_of()));
create policy held on unmet_need to alongside_worker using (holder_organisation = holds() and household_id <> all (shut_out_of()));
create policy held on contact_note to alongside_worker using (holder_organisation = holds() and household_id <> all (shut_out_of()));
create policy own on support_case for select to alongside_person using (request_id = my_request());
create policy own on need for select to alongside_person using (household_id = my_household() and visible_to = my_person());
create policy the_house on support_case to alongside_job using (true) with check (true);
create policy the_house on need to alongside_job using (true) with check (true);
create policy the_house on unmet_need to alongside_job using (true) with check (true);
create policy the_house on contact_note to alongside_job using (true) with check (true);
