-- Locks that attacks found open: what the domain and the endpoints already refuse, the database now refuses too.

-- 1. Shut out. A person is not keyed by household, so somebody who knows the whānau saw its people still. The people of
-- the households that a worker is shut out of are a short list, loaded with the session as the households are.
create function shut_out_people() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.shut_out_people', true), ''), '{}')::uuid[];
-- The organisation that this team lead leads.
create function leads() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.leads', true), '')::uuid;

drop policy held on person;
create policy held on person to alongside_worker
  using (holder_organisation = holds() and id <> all (shut_out_people()));
grant select (household_id, person_id) on membership to alongside_gate;
create policy comes_in on membership for select to alongside_gate using (true);

-- Whoever holds the household sees who is shut out of it; only its team lead, not shut out themselves, changes that.
alter table shut_out add column holder_organisation uuid references organisation;
update shut_out set holder_organisation = household.holder_organisation from household where household.id = household_id;
create function shut_out_by_its_holder() returns trigger language plpgsql as $$
begin
  select household.holder_organisation into new.holder_organisation from household where household.id = new.household_id;
  return new;
end
$$;
create trigger by_its_holder before insert on shut_out for each row execute function shut_out_by_its_holder();
revoke update on shut_out from alongside_worker;
grant update (until_at) on shut_out to alongside_worker;
grant update (holder_organisation) on shut_out to alongside_job;
drop policy lead_shuts_out on shut_out;
create policy held on shut_out for select to alongside_worker
  using (holder_organisation = holds() and household_id <> all (shut_out_of()));
create policy lead_shuts_out on shut_out for insert to alongside_worker
  with check (holder_organisation = leads() and household_id <> all (shut_out_of()));
create policy lead_lets_in on shut_out for update to alongside_worker
  using (holder_organisation = leads() and household_id <> all (shut_out_of()));
create policy goes_along on shut_out for update to alongside_job using (true) with check (true);

-- As before, with the people of the households and who leads.
create or replace function see_as_session(token bytea, at timestamptz) returns jsonb language plpgsql as $$
declare
  s record;
  out uuid[];
  out_people uuid[];
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
    set_config('app.shut_out', coalesce(out, '{}')::text, true),
    set_config('app.shut_out_people', coalesce(out_people, '{}')::text, true),
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
    'workerId', s.worker_id, 'name', s.name, 'role', s.role, 'organisationId', s.organisation_id,
    'referralId', s.referral_id, 'requestId', s.request_id, 'personId', s.person_id, 'householdId', s.household_id));
end
$$;

-- 2. Sharing. Only the step from draft to "sent" looked for a yes: any other status, a change of receiver afterwards, or
-- shared facts beside a draft went past it. Now a referral looks for its yes whenever it leaves its sender, and after
-- that neither its two ends nor what it leans on change. One that is written down as withdrawn already shares nothing.
drop trigger sent_needs_consent on referral;
create or replace function refuse_without_consent() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.sent_at is not null then
    if (new.from_organisation, new.to_organisation, new.consent_id, new.legal_ground_id)
        is distinct from (old.from_organisation, old.to_organisation, old.consent_id, old.legal_ground_id)
      or new.sent_at is distinct from old.sent_at then
      raise exception 'a referral never changes its receiver' using errcode = 'check_violation', constraint = 'receiver_never_changes';
    end if;
    return new;
  end if;
  if new.sent_at is not null and new.legal_ground_id is null and not exists (
    select from consent
    where household_id = new.household_id and id = new.consent_id and to_organisation = new.to_organisation
      and answer = 'yes' and person_id = coalesce(new.visible_to, person_id)
      and (withdrawn_at is null or (new.status = 'withdrawn' and withdrawn_at >= new.sent_at))
      and (new.sent_at at time zone 'Pacific/Auckland')::date between from_on and until_on
  ) then
    raise exception 'no consent covers this referral' using errcode = 'check_violation', constraint = 'shared_only_with_a_yes_or_a_ground';
  end if;
  return new;
end
$$;
create trigger sent_needs_consent before insert or update on referral
  for each row execute function refuse_without_consent();

-- What the receiver sees is written once, for a referral that was sent to them; it can be hidden, and not shown again.
create function refuse_other_than_sent() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not exists (
      select from referral
      where household_id = new.household_id and id = new.referral_id and to_organisation = new.to_organisation and sent_at is not null
    ) then
      raise exception 'not sent to this organisation' using errcode = 'check_violation', constraint = 'shared_only_when_sent';
    end if;
  elsif (new.household_id, new.referral_id, new.to_organisation, new.facts) is distinct from (old.household_id, old.referral_id, old.to_organisation, old.facts)
    or (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at) then
    raise exception 'what was shared stays as it was shared' using errcode = 'check_violation', constraint = 'shared_stays_as_sent';
  end if;
  return new;
end
$$;
create trigger shared_as_sent before insert or update on referral_shared
  for each row execute function refuse_other_than_sent();

-- What somebody answered is theirs: a yes can be taken back, once, and nothing else about it changes but its keeper.
create function refuse_other_words() returns trigger language plpgsql as $$
begin
  if (new.household_id, new.id, new.person_id, new.to_organisation, new.answer, new.purpose, new.shares, new.how, new.notice_version,
      new.told_at, new.from_on, new.until_on, new.recorded_at, new.recorded_by)
    is distinct from (old.household_id, old.id, old.person_id, old.to_organisation, old.answer, old.purpose, old.shares, old.how,
      old.notice_version, old.told_at, old.from_on, old.until_on, old.recorded_at, old.recorded_by)
    or (old.withdrawn_at is not null and (new.withdrawn_at, new.withdrawn_by) is distinct from (old.withdrawn_at, old.withdrawn_by)) then
    raise exception 'an answer stays as it was given' using errcode = 'check_violation', constraint = 'answer_stays_as_given';
  end if;
  return new;
end
$$;
create trigger answer_stays before update on consent for each row execute function refuse_other_words();

-- 3. A person's own page. Two people of one household have each their own: a look at what one of them gave is not shown
-- to the other, nor that the other has a page at all. No list of people: a look at the household as a whole.
alter table household_read add column people uuid[];
drop policy own on household_read;
create policy own on household_read for select to alongside_person
  using (household_id = my_household() and (people is null or my_person() = any (people))
    and (actor_kind <> 'person' or actor_id = my_name()));
-- What the household is called may be the other's name, and no page of a person needs it.
drop policy own on household;
revoke select on household from alongside_person;
-- Nor does anybody but the gate need the hash of a code.
revoke select on help_request from alongside_worker, alongside_person;
grant select (household_id, id, person_id, words, desk_organisation, holder_organisation, channel, status, urgency, need_kind,
  own_words, unsafe, asked_for, asked_by, they_know, place_text, place_code, moving_about, would_rather, rather_host, rather_words,
  avoid_words, support_person, cause_code, language, notice_version, settings_id, received_at, due_at, settled_at, settled_by,
  assigned_to, reason, reason_words, escalated, version) on help_request to alongside_worker, alongside_person;
revoke update on help_request from alongside_person;
grant update (person_id, words, desk_organisation, holder_organisation, channel, status, urgency, need_kind, own_words, unsafe, asked_for,
  asked_by, they_know, place_text, place_code, moving_about, would_rather, rather_host, rather_words, avoid_words, support_person,
  cause_code, language, notice_version, settings_id, received_at, due_at, settled_at, settled_by, assigned_to, reason,
  reason_words, escalated, version) on help_request to alongside_person;

-- 4. Grants that nobody used.
revoke update on referral_link from alongside_link, alongside_person;
revoke select on referral from alongside_gate;
drop policy comes_in on referral;
revoke insert on record_read from alongside_public, alongside_aggregate;

-- 5. The names of the chains are the ids of households: whoever adds a line sees the end of that one chain, and no list.
create function my_chain() returns text language sql stable parallel safe
  return nullif(current_setting('app.chain', true), '');
create or replace function link_event() returns trigger language plpgsql as $$
declare
  body text := event_body(new);
begin
  new.chain := coalesce(
    new.household_id::text,
    'shard-' || lpad((get_byte(sha256(convert_to(new.subject_id, 'UTF8')), 0) % 64)::text, 2, '0'));
  perform set_config('app.chain', new.chain, true);
  insert into chain_head as head (chain, seq, hash)
  values (new.chain, 1, sha256(convert_to('1' || body, 'UTF8')))
  on conflict (chain) do update set
    seq = head.seq + 1,
    hash = sha256(head.hash || convert_to((head.seq + 1)::text || body, 'UTF8'))
  returning seq, hash into new.seq, new.hash;
  perform set_config('app.chain', '', true);
  return new;
end
$$;
alter table chain_head enable row level security;
create policy its_end on chain_head
  to alongside_worker, alongside_link, alongside_person, alongside_public, alongside_aggregate, alongside_gate
  using (chain = my_chain()) with check (chain = my_chain());
create policy the_house on chain_head to alongside_job using (true) with check (true);

-- Anyone at all went by one name, and so saw what any other had set going. A browser with an unsent request goes by that.
drop policy own_deeds on event;
create policy own_deeds on event for select to alongside_link, alongside_person, alongside_aggregate, alongside_gate
  using (actor_id = my_name());
create policy own_draft on event for select to alongside_public using (actor_id = my_draft());

-- 6. Accounts. Who also works elsewhere has another house's families behind the same password: only that of one house may
-- change how they come in. As a trigger, and not as a sub-query in the policy.
drop policy administrator_changes on worker;
create policy administrator_changes on worker for update to alongside_worker using (administers() is not null);
create function refuse_way_in_elsewhere() returns trigger language plpgsql as $$
begin
  if not exists (select from worker_role where worker_id = new.id and organisation_id = administers()) then
    return null; -- as if it were not there
  end if;
  if (new.password_hash, new.password_until, new.second_factor, new.email_folded, new.suspended_at)
      is distinct from (old.password_hash, old.password_until, old.second_factor, old.email_folded, old.suspended_at)
    and exists (select from worker_role where worker_id = new.id and organisation_id <> administers()) then
    raise exception 'works elsewhere too' using errcode = 'check_violation', constraint = 'way_in_of_one_house';
  end if;
  return new;
end
$$;
create trigger way_in_of_one_house before update on worker
  for each row when (current_user = 'alongside_worker') execute function refuse_way_in_elsewhere();

-- 7. The unlisted. Whoever is not at work here reads the directory through the views that leave a refuge out; the tables
-- behind them were open as well. Only the names of organisations are needed, by those who were referred to one.
revoke select on organisation, site, service, service_area from alongside_aggregate;
revoke select on site, service, service_area from alongside_gate, alongside_link, alongside_person;
