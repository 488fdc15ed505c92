-- A request by one organisation for another to help a person. Closed loop: every row must end closed, withdrawn or
-- discarded, and the sender can see which. A referral never changes its receiver; re-routing is a new one that follows it.
create table referral (
  household_id        uuid not null,
  id                  uuid not null,
  case_id             uuid not null,
  need_id             uuid not null,
  holder_organisation uuid not null,
  from_organisation   uuid not null references organisation,
  from_worker         uuid not null references worker,
  to_organisation     uuid not null references organisation check (to_organisation <> from_organisation),
  to_service          uuid,
  to_email            text not null default '',
  visible_to          uuid,
  words               text not null,
  need_kind           text not null,
  asks                text not null default '',
  urgency             text not null check (urgency in ('today', 'this-week', 'ordinary')),
  place_code          text,
  status              text not null check (status in (
    'draft', 'sent', 'received', 'info-needed', 'waitlisted', 'accepted', 'in-service', 'outcome-recorded', 'declined',
    'could-not-reach', 'person-declined', 'reroute-suggested', 'closed', 'withdrawn', 'discarded')),
  consent_id          uuid,
  legal_ground_id     uuid,
  follows             uuid,
  made_at             timestamptz not null,
  sent_at             timestamptz,
  answered_at         timestamptz,
  due_at              timestamptz,
  paused_until        date,
  escalated           int not null default 0,
  reason              text check (reason in (
    'no-capacity', 'outside-area', 'no-such-service', 'not-eligible', 'person-said-no', 'safety', 'duplicate', 'not-enough-information')),
  answer_words        text not null default '',
  contact_name        text not null default '',
  appointment_at      timestamptz,
  wait_until          date,
  reroute_to          text,
  question            text,
  outcome             text check (outcome in (
    'got-what-was-needed', 'partly', 'did-not', 'no-longer-needed', 'referred-on', 'unknown-after-three-tries')),
  outcome_at          timestamptz,
  person_answer       text check (person_answer in ('yes', 'partly', 'no', 'not-asked')),
  person_words        text not null default '',
  ended_at            timestamptz,
  version             int not null default 1,

  primary key (household_id, id),
  foreign key (household_id, case_id) references support_case (household_id, id),
  foreign key (household_id, need_id) references need (household_id, id),
  foreign key (household_id, consent_id, to_organisation) references consent (household_id, id, to_organisation),
  foreign key (household_id, legal_ground_id, to_organisation) references legal_ground (household_id, id, to_organisation),
  constraint shared_only_with_a_yes_or_a_ground
    check (status in ('draft', 'discarded') or consent_id is not null or legal_ground_id is not null),
  constraint sent_has_when check ((status in ('draft', 'discarded')) = (sent_at is null)),
  constraint a_running_clock_has_its_end check (
    (status in ('sent', 'received', 'info-needed', 'waitlisted', 'accepted', 'in-service', 'outcome-recorded', 'declined',
      'could-not-reach', 'person-declined', 'reroute-suggested')) = (due_at is not null)),
  constraint declined_has_reason check (status <> 'declined' or reason is not null),
  constraint waitlisted_has_date check (status <> 'waitlisted' or wait_until is not null),
  constraint info_needed_has_question check (status <> 'info-needed' or question is not null),
  constraint rerouted_has_whom check (status <> 'reroute-suggested' or reroute_to is not null),
  constraint outcome_recorded_has_outcome check (status <> 'outcome-recorded' or outcome is not null),
  constraint closed_has_answer check (status <> 'closed' or person_answer is not null or reroute_to is not null),
  constraint ended_has_when check ((status in ('closed', 'withdrawn', 'discarded')) = (ended_at is not null))
);
create index referral_by_id on referral (id);
-- The two ends' lists, read by `union all`: what waits for the receiver, what waits for the sender.
create index referral_at_receiver on referral (to_organisation, due_at)
  where status in ('sent', 'received', 'waitlisted', 'accepted', 'in-service');
create index referral_at_sender on referral (from_organisation, due_at)
  where status in ('info-needed', 'outcome-recorded', 'declined', 'could-not-reach', 'person-declined', 'reroute-suggested');
create index referral_sent_and_open on referral (from_organisation, due_at) where ended_at is null;
create index referral_of_case on referral (case_id);
create index referral_due on referral (due_at) where due_at is not null;
create index referral_sent_in on referral (holder_organisation, sent_at) where sent_at is not null;
create index referral_ended_in on referral (holder_organisation, ended_at) where ended_at is not null;
create index referral_answered_in on referral (holder_organisation, answered_at) where answered_at is not null;
create index referral_received_history on referral (to_organisation, sent_at desc) where sent_at is not null;

-- The last lock on sharing: whatever the code above it does, nothing leaves without a yes that covers this receiver today.
create function refuse_without_consent() returns trigger language plpgsql as $$
begin
  if new.consent_id is not null and not exists (
    select from consent
    where household_id = new.household_id and id = new.consent_id and to_organisation = new.to_organisation
      and answer = 'yes' and withdrawn_at is null
      and (new.sent_at at time zone 'Pacific/Auckland')::date between from_on and until_on
  ) then
    raise exception 'no consent covers this referral' using errcode = 'check_violation', constraint = 'shared_only_with_a_yes_or_a_ground';
  end if;
  return new;
end
$$;
create trigger sent_needs_consent before insert or update of status, consent_id on referral
  for each row when (new.status = 'sent') execute function refuse_without_consent();

-- Every move of a referral, by whom and how: both ends read it. Added to, never changed.
create table referral_move (
  household_id        uuid not null,
  referral_id         uuid not null,
  seq                 int not null,
  holder_organisation uuid not null,
  from_organisation   uuid not null,
  to_organisation     uuid not null,
  status              text not null,
  deed                text not null,
  by_side             text not null check (by_side in ('sender', 'receiver', 'person', 'house')),
  by_worker           uuid,
  by_name             text not null default '',
  how                 text not null check (how in ('signed-in', 'link', 'phone', 'own-page', 'clock')),
  words               text not null default '',
  happened_at         timestamptz not null,
  at                  timestamptz not null,
  primary key (household_id, referral_id, seq),
  foreign key (household_id, referral_id) references referral (household_id, id)
);
create index referral_move_of_referral on referral_move (referral_id, seq);

-- What the consent covers, written at sending: all that the receiver ever sees. Hidden at once when it is withdrawn.
create table referral_shared (
  household_id        uuid not null,
  referral_id         uuid primary key,
  holder_organisation uuid not null,
  to_organisation     uuid not null,
  visible_to          uuid,
  facts               jsonb not null,
  shared_at           timestamptz not null,
  withdrawn_at        timestamptz,
  foreign key (household_id, referral_id) references referral (household_id, id)
);

-- A receiver's way in without an account: an opaque id that does nothing by itself, and single-use codes sent to the
-- address on the referral. Open until the referral is closed plus 14 days, or withdrawn.
create table referral_link (
  id                  uuid primary key,
  household_id        uuid not null,
  referral_id         uuid not null unique,
  holder_organisation uuid not null,
  to_organisation     uuid not null,
  visible_to          uuid,
  email               text not null,
  made_at             timestamptz not null,
  ends_at             timestamptz,
  foreign key (household_id, referral_id) references referral (household_id, id)
);
create table link_code (
  link_id             uuid not null references referral_link,
  made_at             timestamptz not null,
  code_hash           bytea not null,
  expires_at          timestamptz not null,
  tries               int not null default 0,
  used_at             timestamptz,
  primary key (link_id, made_at)
);

-- What a clock that ran out did by itself: to the sender's list, then the team lead's, then an e-mail.
create table escalation (
  id                  uuid primary key,
  household_id        uuid not null,
  holder_organisation uuid not null,
  subject_kind        text not null check (subject_kind in ('request', 'case', 'referral')),
  subject_id          uuid not null,
  level               int not null check (level between 1 and 3),
  due_at              timestamptz not null,
  at                  timestamptz not null,
  unique (subject_id, due_at, level)
);
create index escalation_of_holder on escalation (holder_organisation, at desc);

grant select, insert, update on referral to alongside_worker, alongside_job;
grant select, update on referral to alongside_link, alongside_person;
grant select, insert on referral_move to alongside_worker, alongside_link, alongside_job;
grant insert on referral_move to alongside_person;
grant select, insert, update on referral_shared to alongside_worker, alongside_job;
grant select on referral_shared to alongside_link;
grant update (withdrawn_at) on referral_shared to alongside_person;
grant select (household_id, referral_id, withdrawn_at) on referral_shared to alongside_person;
grant select, insert, update on referral_link to alongside_worker, alongside_job;
grant select, update on referral_link to alongside_link, alongside_person;
grant select on referral_link, referral to alongside_gate;
grant select, insert, update on link_code to alongside_gate;
grant delete on link_code to alongside_job;
grant select on link_code to alongside_job;
grant select, insert on escalation to alongside_worker, alongside_job;

alter table referral enable row level security;
alter table referral_move enable row level security;
alter table referral_shared enable row level security;
alter table referral_link enable row level security;
alter table escalation enable row level security;

create policy both_ends on referral to alongside_worker
  using ((holder_organisation = holds() and household_id <> all (shut_out_of())) or (to_organisation = receives() and sent_at is not null and household_id <> all (shut_out_of())));
create policy its_referral on referral to alongside_link using (id = my_referral() and sent_at is not null);
create policy own on referral to alongside_person using (household_id = my_household() and visible_to = my_person());
create policy comes_in on referral for select to alongside_gate using (true);
create policy the_house on referral to alongside_job using (true) with check (true);

create policy both_ends on referral_move to alongside_worker
  using ((holder_organisation = holds() and household_id <> all (shut_out_of())) or (to_organisation = receives() and status <> 'draft' and household_id <> all (shut_out_of())));
create policy its_referral on referral_move to alongside_link using (referral_id = my_referral());
create policy own on referral_move for insert to alongside_person with check (household_id = my_household() and by_side = 'person');
create policy the_house on referral_move to alongside_job using (true) with check (true);

create policy sender on referral_shared to alongside_worker using (holder_organisation = holds() and household_id <> all (shut_out_of()));
create policy receiver on referral_shared for select to alongside_worker using (to_organisation = receives() and withdrawn_at is null and household_id <> all (shut_out_of()));
create policy its_referral on referral_shared for select to alongside_link using (referral_id = my_referral() and withdrawn_at is null);
create policy own on referral_shared to alongside_person using (visible_to = my_person());
create policy the_house on referral_shared to alongside_job using (true) with check (true);

create policy sender on referral_link to alongside_worker using (holder_organisation = holds() and household_id <> all (shut_out_of()));
create policy its_referral on referral_link to alongside_link using (referral_id = my_referral());
create policy own on referral_link to alongside_person using (visible_to = my_person());
create policy comes_in on referral_link for select to alongside_gate using (true);
create policy the_house on referral_link to alongside_job using (true) with check (true);

create policy held on escalation to alongside_worker using (holder_organisation = holds() and household_id <> all (shut_out_of()));
create policy the_house on escalation to alongside_job using (true) with check (true);
