-- A worker who knows the whānau is shut out of their record. When somebody's life or health is in serious danger they may
-- open it all the same: with a reason in writing, for an hour, to read it and to note what they did. Everybody at work for
-- its holder sees that they did; a privacy officer says of each whether it was proper; the person is told.

-- The households this worker has open in an emergency: loaded with the session, and no longer among those shut out of.
create function in_emergency() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.emergency', true), ''), '{}')::uuid[];
-- Whether this worker keeps the directory.
create function edits() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.edits', true), '') = 'yes';

-- One use. What was written at opening stays; it can be ended early, told of, and found proper or not, each once.
create table emergency_access (
  household_id        uuid not null references household,
  id                  uuid not null,
  holder_organisation uuid not null,
  worker_id           uuid not null references worker,
  threat              text not null check (threat in ('theirs', 'somebody-else')),
  words               text not null check (length(btrim(words)) >= 10),
  opened_at           timestamptz not null,
  ends_at             timestamptz not null,
  ended_at            timestamptz,
  -- The person is told at the next safe contact, or it is written down why not yet.
  told_at             timestamptz,
  told_by             uuid references worker,
  not_yet_words       text,
  not_yet_at          timestamptz,
  not_yet_by          uuid references worker,
  reviewed_at         timestamptz,
  reviewed_by         uuid references worker,
  found               text check (found in ('proper', 'not-proper')),
  review_words        text not null default '',
  version             int not null default 1,
  primary key (household_id, id),
  unique (id),
  constraint emergency_ends_by_itself check (ends_at > opened_at and ends_at <= opened_at + interval '1 hour'),
  constraint emergency_ends_no_later check (ended_at between opened_at and ends_at),
  constraint told_is_whole check ((told_at is null) = (told_by is null)),
  constraint not_yet_is_whole check (num_nonnulls(not_yet_words, not_yet_at, not_yet_by) in (0, 3) and not_yet_words <> ''),
  constraint review_is_whole check (num_nonnulls(reviewed_at, reviewed_by, found) in (0, 3)),
  constraint nobody_reviews_themselves check (reviewed_by <> worker_id),
  constraint not_proper_says_why check (found is distinct from 'not-proper' or review_words <> ''),
  constraint one_at_a_time exclude using gist (household_id with =, worker_id with =,
    tstzrange(opened_at, coalesce(ended_at, ends_at)) with &&),
  constraint emergency_access_of_its_holder foreign key (household_id, holder_organisation)
    references household (id, holder_organisation) on update cascade deferrable initially deferred
);
create index emergency_access_of_holder on emergency_access (holder_organisation, opened_at desc);
create index emergency_access_of_worker on emergency_access (worker_id, household_id, ends_at);

grant select, insert, update (ended_at, told_at, told_by, not_yet_words, not_yet_at, not_yet_by,
  reviewed_at, reviewed_by, found, review_words, version) on emergency_access to alongside_worker;
grant select on emergency_access to alongside_job;
grant select (household_id, holder_organisation, worker_id, opened_at, ends_at, ended_at) on emergency_access to alongside_gate;

alter table emergency_access enable row level security;
-- Whoever did it sees that they did; so do all who hold the household, and the privacy officer, who sees nothing else of it.
create policy own on emergency_access for select to alongside_worker using (worker_id = my_worker() and holder_organisation = holds());
create policy held on emergency_access for select to alongside_worker
  using (holder_organisation = holds() and household_id <> all (shut_out_of()));
create policy audited on emergency_access for select to alongside_worker using (holder_organisation = audits());
-- Only what one is shut out of, only at one's own organisation, only in one's own name.
create policy opens on emergency_access for insert to alongside_worker with check (
  worker_id = my_worker() and holder_organisation = holds() and household_id = any (shut_out_of())
  and num_nonnulls(ended_at, told_at, not_yet_at, reviewed_at) = 0);
create policy ends_own on emergency_access for update to alongside_worker
  using (worker_id = my_worker() and holder_organisation = holds());
create policy tells on emergency_access for update to alongside_worker
  using (holder_organisation = holds() and household_id <> all (shut_out_of()));
create policy reviews on emergency_access for update to alongside_worker using (holder_organisation = audits());
create policy gate_reads on emergency_access for select to alongside_gate using (true);
create policy the_house on emergency_access for select to alongside_job using (true);

create function emergency_stays_as_written() returns trigger language plpgsql as $$
begin
  if new.ended_at is distinct from old.ended_at and (old.ended_at is not null or new.worker_id is distinct from my_worker())
    or (new.told_at, new.told_by, new.not_yet_words, new.not_yet_at, new.not_yet_by)
        is distinct from (old.told_at, old.told_by, old.not_yet_words, old.not_yet_at, old.not_yet_by)
      and (old.told_at is not null or new.worker_id = my_worker() or holds() is distinct from new.holder_organisation
        or my_worker() is distinct from coalesce(new.told_by, new.not_yet_by))
    or (new.reviewed_at, new.reviewed_by, new.found, new.review_words)
        is distinct from (old.reviewed_at, old.reviewed_by, old.found, old.review_words)
      and (old.reviewed_at is not null or audits() is distinct from new.holder_organisation
        or new.reviewed_by is distinct from my_worker())
  then
    raise exception 'what was done in an emergency stays as it was written'
      using errcode = 'check_violation', constraint = 'emergency_stays_as_written';
  end if;
  return new;
end
$$;
create trigger emergency_stays_as_written before update on emergency_access
  for each row when (current_user = 'alongside_worker') execute function emergency_stays_as_written();

-- What is open in an emergency is open to be read, and to add a note of what was done. Above all nobody lets themselves in
-- for good. As a trigger and not as a policy, so that the refusal has a name of its own.
create function refuse_in_emergency() returns trigger language plpgsql as $$
declare
  theirs uuid := (to_jsonb(coalesce(new, old)) ->> tg_argv[0])::uuid;
begin
  if theirs = any (in_emergency()) or (tg_table_name = 'person'
    and exists (select from membership where person_id = theirs and household_id = any (in_emergency()))) then
    raise exception 'open in an emergency, to be read' using errcode = 'check_violation', constraint = 'only_read_in_emergency';
  end if;
  return coalesce(new, old);
end
$$;
do $$
declare
  table_name text;
begin
  foreach table_name in array array[
    'household', 'person', 'membership', 'contact', 'household_word', 'household_link', 'shut_out', 'help_request', 'request_entry',
    'support_case', 'need', 'unmet_need', 'consent', 'legal_ground', 'referral', 'referral_move', 'referral_shared', 'referral_link']
  loop
    execute format('create trigger only_read_in_emergency before insert or update or delete on %I for each row
      when (current_user = ''alongside_worker'' and in_emergency() <> ''{}'') execute function refuse_in_emergency(%L)',
      table_name, case when table_name in ('household', 'person') then 'id' else 'household_id' end);
  end loop;
end
$$;
create trigger notes_stay_in_emergency before update on contact_note for each row
  when (current_user = 'alongside_worker' and in_emergency() <> '{}') execute function refuse_in_emergency('household_id');

-- Those who lead and those who keep privacy are told by e-mail, in the transaction that opens it.
alter table mail drop constraint mail_about_kind_check;
alter table mail add constraint mail_about_kind_check
  check (about_kind in ('referral', 'code', 'request', 'case', 'clocks', 'account', 'repeat', 'emergency'));
drop policy outbox on mail;
create policy outbox on mail for select to alongside_worker using (administers() is not null and to_kind <> 'person'
  and (about_kind not in ('repeat', 'emergency') or about_id = administers()::text));

-- As before, with what is open in an emergency and who edits the directory. Whoever is shut out of nothing costs no query more.
create or replace function see_as_session(token bytea, at timestamptz) returns jsonb language plpgsql as $$
declare
  s record;
  out uuid[];
  out_people uuid[];
  opened uuid[];
begin
  select session.*, worker.name, worker.suspended_at, worker.language
  into s
  from session left join worker on worker.id = session.worker_id
  where token_hash = token and expires_at > at;
  if not found or s.suspended_at is not null then
    return null;
  end if;
  if s.kind = 'worker' then
    if not exists (
      select from worker_role r
      where r.worker_id = s.worker_id and r.organisation_id = s.organisation_id and r.role = s.role
        and r.from_on <= (at at time zone 'Pacific/Auckland')::date
        and (r.until_on is null or r.until_on > (at at time zone 'Pacific/Auckland')::date)
    ) then
      return null;
    end if;
    select coalesce(array_agg(household_id), '{}') into out from shut_out
    where worker_id = s.worker_id and from_at <= at and (until_at is null or until_at > at);
    if cardinality(out) > 0 then
      if s.role in ('intake-worker', 'connector', 'team-lead') then
        select array_agg(distinct household_id) into opened from emergency_access
        where worker_id = s.worker_id and holder_organisation = s.organisation_id and household_id = any (out)
          and opened_at <= at and at < coalesce(ended_at, ends_at);
        if opened is not null then
          out := array(select unnest(out) except select unnest(opened));
        end if;
      end if;
      select array_agg(distinct person_id) into out_people from membership where household_id = any (out);
    end if;
  end if;
  perform
    set_config('app.actor', coalesce(s.worker_id, s.referral_id, s.request_id)::text, true),
    set_config('app.worker', coalesce(s.worker_id::text, ''), true),
    set_config('app.organisation', coalesce(s.organisation_id::text, ''), true),
    set_config('app.holds', case when s.role in ('intake-worker', 'connector', 'team-lead') then s.organisation_id::text else '' end, true),
    set_config('app.receives', case when s.role in ('receiving-worker', 'connector', 'team-lead') then s.organisation_id::text else '' end, true),
    set_config('app.leads', case when s.role = 'team-lead' then s.organisation_id::text else '' end, true),
    set_config('app.audits', case when s.role = 'privacy-officer' then s.organisation_id::text else '' end, true),
    set_config('app.administers', case when s.role = 'administrator' then s.organisation_id::text else '' end, true),
    set_config('app.edits', case when s.role = 'directory-editor' then 'yes' else '' end, true),
    set_config('app.shut_out', coalesce(out, '{}')::text, true),
    set_config('app.shut_out_people', coalesce(out_people, '{}')::text, true),
    set_config('app.emergency', coalesce(opened, '{}')::text, true),
    set_config('app.referral', coalesce(s.referral_id::text, ''), true),
    set_config('app.request', coalesce(s.request_id::text, ''), true),
    set_config('app.person', coalesce(s.person_id::text, ''), true),
    set_config('app.household', coalesce(s.household_id::text, ''), true);
  perform set_config('role', case
    when s.kind = 'link' then 'alongside_link'
    when s.kind = 'person' then 'alongside_person'
    when s.role in ('relationship-manager', 'commissioner', 'local-group-member', 'iwi-partner') then 'alongside_aggregate'
    else 'alongside_worker' end, true);
  return jsonb_strip_nulls(jsonb_build_object(
    'kind', case when s.kind = 'worker' and current_setting('role') = 'alongside_aggregate' then 'aggregate' else s.kind end,
    'workerId', s.worker_id, 'name', s.name, 'role', s.role, 'organisationId', s.organisation_id, 'inEmergency', opened,
    'referralId', s.referral_id, 'requestId', s.request_id, 'personId', s.person_id, 'householdId', s.household_id));
end
$$;
