-- What runs by itself: mail that waits to be sent, clocks that run out, and the checkpoint of the record of changes.

-- Every message, written in the same transaction as the deed that it tells of, and sent afterwards. It says what and by
-- when, never who. Without an SMTP server the row is the delivery: an administrator reads it (`kept_at`).
create table mail (
  id           uuid primary key,
  to_kind      text not null check (to_kind in ('organisation', 'worker', 'person')),
  to_address   text not null,
  contact_id   uuid,
  contact_safe boolean check (contact_safe),
  subject      text not null,
  text         text not null check (text <> ''),
  -- Put in at `{code}` when the message goes out, then forgotten. Not in the text, which an administrator may read.
  code         text,
  language     text not null check (language in ('en', 'mi')),
  about_kind   text not null check (about_kind in ('referral', 'code', 'request', 'case', 'clocks', 'account')),
  about_id     text not null,
  made_at      timestamptz not null,
  worth_until  timestamptz not null,
  tries        int not null default 0,
  next_try_at  timestamptz,
  last_error   text not null default '',
  sent_at      timestamptz,
  kept_at      timestamptz,
  given_up_at  timestamptz,

  -- Nothing is sent to a person who has not said that it is safe. Saying that it is not safe any more empties both
  -- columns, and a message to a person without a contact is not sent.
  constraint only_where_it_is_safe foreign key (contact_id, contact_safe) references contact (id, safe) on update set null,
  constraint contact_is_whole check ((contact_id is null) = (contact_safe is null)),
  constraint only_people_have_contacts check (to_kind = 'person' or contact_id is null),
  constraint one_address check (to_address ~ '^[^@[:space:],;<>"]+@[^@[:space:],;<>"]+$'),
  constraint subject_is_one_line check (subject <> '' and subject !~ '[\r\n]'),
  constraint mail_ends_once check (num_nonnulls(sent_at, kept_at, given_up_at) <= 1),
  constraint codes_are_forgotten check (code is null or num_nonnulls(sent_at, kept_at, given_up_at) = 0),
  constraint worth_sending_for_a_while check (worth_until > made_at)
);
create index mail_waiting on mail (made_at) where sent_at is null and kept_at is null and given_up_at is null;
create index mail_latest on mail (made_at desc, id desc);
create index mail_to_contact on mail (contact_id) where contact_id is not null;

grant insert on mail to alongside_worker, alongside_link, alongside_person, alongside_gate, alongside_job;
grant select, update on mail to alongside_job;
grant select (id, to_kind, to_address, subject, text, language, about_kind, made_at, worth_until, tries, next_try_at, last_error,
  sent_at, kept_at, given_up_at) on mail to alongside_worker;

alter table mail enable row level security;
create policy worker_writes on mail for insert to alongside_worker
  with check (my_worker() is not null and (to_kind <> 'person' or contact_safe));
create policy link_writes on mail for insert to alongside_link
  with check (about_id = my_referral()::text and (to_kind <> 'person' or contact_safe));
create policy person_writes on mail for insert to alongside_person
  with check (my_request() is not null and (to_kind <> 'person' or contact_safe));
create policy gate_sends_codes on mail for insert to alongside_gate
  with check (about_kind = 'code' and to_kind <> 'person');
create policy house_writes on mail for insert to alongside_job with check (to_kind <> 'person' or contact_safe);
create policy house_reads on mail for select to alongside_job using (true);
create policy house_sends on mail for update to alongside_job using (true) with check (true);
-- An administrator sees whether mail arrives, and no message to a person.
create policy outbox on mail for select to alongside_worker using (administers() is not null and to_kind <> 'person');

-- Wakes the queue from inside a deed's own transaction. The queue makes `queue.add` itself when it first starts: the
-- second of exactly two functions that run with more than the caller's rights, and those are only the queue's. Before
-- that, what waits is found by the sweep.
create function enqueue(task text, payload json, run_at timestamptz, job_key text) returns void language plpgsql as $$
begin
  if to_regnamespace('queue') is not null then
    perform queue.add(task, payload, run_at, job_key);
  end if;
end
$$;
revoke execute on function enqueue from public;
grant execute on function enqueue to
  alongside_worker, alongside_link, alongside_person, alongside_gate, alongside_public, alongside_aggregate, alongside_job;

-- Serve the look, every minute, for clocks that have run out and not yet told everybody.
create index help_request_escalating on help_request (due_at, id) where status = 'received' and escalated < 3;
create index support_case_escalating on support_case (first_contact_due_at, id) where status = 'assigned' and escalated < 3;
create index referral_escalating on referral (due_at, id) where due_at is not null and escalated < 3;

-- How far each chain is known outside the database. It only says where to go on: the file itself is what is believed.
alter table chain_head add column noted_seq bigint not null default 0;
create index chain_head_unnoted on chain_head (chain) where noted_seq < seq;

-- By which name the checkpoints outside know this database.
create table installation (
  id       uuid primary key default gen_random_uuid(),
  made_at  timestamptz not null default now(),
  the_only boolean not null unique default true check (the_only)
);
insert into installation default values;
grant select on installation to alongside_job;

-- A privacy officer reads what their own organisation's people did, and what was done to households it holds.
create index event_of_organisation on event (organisation_id, at desc);
alter table household_read add column holder_organisation uuid;
drop policy audited on household_read;
create policy audited on household_read for select to alongside_worker
  using (organisation_id = audits() or holder_organisation = audits());
