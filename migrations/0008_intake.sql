-- A request not yet sent. Each page once sent is kept for 24 hours under the hash of a cookie, and under words and a
-- code, so that somebody who had to leave can come back. A browser reaches its own draft and no other.
create table ask_draft (
  key          text primary key,
  words        text not null unique,
  code_hash    text not null,
  answers      jsonb not null default '{}',
  language     text not null default 'en',
  kept_at      timestamptz not null,
  expires_at   timestamptz not null
);
create index ask_draft_expiry on ask_draft (expires_at);
grant select, insert, update, delete on ask_draft to alongside_public;
grant select, update on ask_draft to alongside_gate;
grant select, delete on ask_draft to alongside_job;
alter table ask_draft enable row level security;
create policy own_draft on ask_draft to alongside_public using (key = my_draft()) with check (key = my_draft());
create policy comes_back on ask_draft to alongside_gate using (true) with check (true);
create policy tidies on ask_draft to alongside_job using (true);

-- Somebody asks for help, for themselves or for another, by any channel. It is settled once: assigned to a host,
-- sent on to another desk, declined with a reason, or withdrawn by the person. The desk keeps sight of what it settled.
create table help_request (
  household_id        uuid not null references household,
  id                  uuid not null,
  person_id           uuid not null references person,
  words               text not null unique,
  code_hash           text not null,
  desk_organisation   uuid not null references organisation,
  holder_organisation uuid not null references organisation,
  channel             text not null check (channel in ('web', 'phone', 'walk-in', 'outreach', 'agency', 'health')),
  status              text not null check (status in ('received', 'assigned', 'redirected', 'declined', 'withdrawn')),
  urgency             text not null check (urgency in ('today', 'this-week', 'ordinary')),
  need_kind           text not null,
  own_words           text not null default '',
  unsafe              text not null check (unsafe in ('yes', 'no', 'not-said')),
  asked_for           text not null check (asked_for in ('self', 'other')),
  asked_by            text not null default '',
  they_know           boolean,
  place_text          text not null default '',
  place_code          text,
  moving_about        boolean not null default false,
  would_rather        text[] not null default '{}',
  rather_host         uuid,
  rather_words        text not null default '',
  avoid_words         text not null default '',
  support_person      text not null default '',
  cause_code          text,
  language            text not null default 'en',
  notice_version      text not null,
  settings_id         text,
  received_at         timestamptz not null,
  due_at              timestamptz not null,
  settled_at          timestamptz,
  settled_by          uuid,
  assigned_to         uuid references organisation,
  reason              text,
  reason_words        text not null default '',
  escalated           int not null default 0,
  version             int not null default 1,
  primary key (household_id, id),
  constraint settled_has_when check ((status = 'received') = (settled_at is null)),
  constraint assigned_has_whom check (status not in ('assigned', 'redirected') or assigned_to is not null),
  constraint declined_has_reason check (status <> 'declined' or reason is not null)
);
create index help_request_by_id on help_request (id);
-- Serves the queue: the oldest clock first.
create index help_request_queue on help_request (desk_organisation, due_at) where status = 'received';
create index help_request_settled on help_request (desk_organisation, settled_at desc) where status <> 'received';
create index help_request_of_holder on help_request (holder_organisation, received_at);
create index help_request_due on help_request (due_at) where status = 'received';

-- What the person adds later, from their own page: "something changed", "ring me".
create table request_entry (
  id           uuid primary key,
  household_id uuid not null,
  request_id   uuid not null,
  holder_organisation uuid not null,
  kind         text not null check (kind in ('changed', 'ring-me', 'stop', 'put-right', 'copy', 'complaint')),
  words        text not null default '',
  at           timestamptz not null,
  seen_at      timestamptz,
  seen_by      uuid,
  foreign key (household_id, request_id) references help_request (household_id, id)
);
create index request_entry_of_request on request_entry (request_id, at);
create index request_entry_unseen on request_entry (holder_organisation, at) where seen_at is null;

grant select, insert, update on help_request to alongside_worker, alongside_job;
grant insert on help_request to alongside_public;
grant select, update on help_request to alongside_person;
grant select (id, household_id, person_id, words, code_hash, status), update (code_hash) on help_request to alongside_gate;
grant select, insert, update on request_entry to alongside_worker, alongside_job;
grant select, insert on request_entry to alongside_person;

alter table help_request enable row level security;
alter table request_entry enable row level security;
create policy desk_or_holder on help_request to alongside_worker
  using ((desk_organisation = holds() or holder_organisation = holds()) and household_id <> all (shut_out_of()));
create policy asks on help_request for insert to alongside_public with check (status = 'received');
create policy own on help_request to alongside_person using (id = my_request()) with check (id = my_request());
create policy comes_back on help_request to alongside_gate using (true) with check (true);
create policy the_house on help_request to alongside_job using (true) with check (true);
create policy held on request_entry to alongside_worker using (holder_organisation = holds() and household_id <> all (shut_out_of()));
create policy own on request_entry to alongside_person using (request_id = my_request()) with check (request_id = my_request());
create policy the_house on request_entry to alongside_job using (true) with check (true);

-- Which desk sorts the requests of a district. One row without a district is the desk for everywhere else.
create table intake_desk (
  organisation_id uuid not null references organisation,
  place_code      text,
  phone           text not null default '',
  constraint one_desk_a_district unique nulls not distinct (place_code)
);

-- What a host can do, as the desks see it: where it works, with whom, how many it can walk beside. `open_cases` is moved
-- with each case, so that "room now" is true now; it is a number of a host, never of a person.
create table host_profile (
  organisation_id uuid primary key references organisation,
  areas           text[] not null default '{}',
  need_kinds      text[] not null default '{}',
  languages       text[] not null default '{}',
  led_by          text[] not null default '{}' check (led_by <@ '{maori-led,pacific-led,disability-led}'),
  places          int not null default 0 check (places >= 0),
  open_cases      int not null default 0 check (open_cases >= 0),
  phone           text not null default '',
  updated_at      timestamptz not null
);
grant select on intake_desk, host_profile to
  alongside_worker, alongside_public, alongside_person, alongside_link, alongside_aggregate, alongside_job, alongside_gate;
grant insert, update on intake_desk, host_profile to alongside_worker, alongside_job;
