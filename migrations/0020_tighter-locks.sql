-- Locks that held at the endpoint and were open below it.

-- 1. What a sender wrote for themselves, and what the person said afterwards. A receiver has a row policy on the referral and
-- its moves, and a row policy hides rows and not fields: so those fields are no longer read from the tables, but through views
-- that read with their owner's eyes, and whose condition is the lock. The house and the person themselves read as before.
do $$
declare
  columns text;
begin
  revoke select on referral, referral_move from alongside_worker, alongside_link;
  select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
  where attrelid = 'referral'::regclass and attnum > 0 and not attisdropped and attname not in ('asks', 'person_words');
  execute format('grant select (%s) on referral to alongside_worker, alongside_link', columns);
  select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
  where attrelid = 'referral_move'::regclass and attnum > 0 and not attisdropped and attname <> 'words';
  execute format('grant select (%s) on referral_move to alongside_worker, alongside_link', columns);
end
$$;
create view referral_kept with (security_barrier) as
  select household_id, id, asks, person_words from referral
  where (holder_organisation = holds() and household_id <> all (shut_out_of()))
    or (household_id = my_household() and visible_to = my_person())
    or current_user = 'alongside_job';
-- To a receiver, the words of their own side, and what was told them because they asked, until a yes is taken back.
create view referral_move_said with (security_barrier) as
  select household_id, referral_id, seq, words from referral_move
  where (holder_organisation = holds() and household_id <> all (shut_out_of()))
    or ((by_side = 'receiver' or (deed = 'giveMore' and exists (
        select from referral_shared
        where referral_shared.referral_id = referral_move.referral_id and referral_shared.withdrawn_at is null)))
      and ((to_organisation = receives() and household_id <> all (shut_out_of())) or referral_id = my_referral()))
    or current_user = 'alongside_job';
grant select on referral_kept to alongside_worker, alongside_link, alongside_person, alongside_job;
grant select on referral_move_said to alongside_worker, alongside_link, alongside_job;

-- And only whoever sends writes them: what a receiver saves leaves them as they are.
create function sender_keeps_their_words() returns trigger language plpgsql as $$
begin
  if new.asks is distinct from old.asks
    or (new.person_words is distinct from old.person_words and new.holder_organisation is distinct from holds()) then
    raise exception 'these are the sender''s words' using errcode = 'check_violation', constraint = 'sender_keeps_their_words';
  end if;
  return new;
end
$$;
create trigger sender_keeps_their_words before update on referral
  for each row when (current_user in ('alongside_worker', 'alongside_link')) execute function sender_keeps_their_words();

-- 2. More is told under the same yes, or it is not told: it may have run out, or been taken back, since the referral left.
-- A newer yes of the same person to the same receiver will do.
create function more_needs_consent() returns trigger language plpgsql as $$
begin
  if new.words <> '' and not exists (
    select from referral r join consent c on c.household_id = r.household_id
    where r.household_id = new.household_id and r.id = new.referral_id and c.to_organisation = r.to_organisation
      and c.answer = 'yes' and c.withdrawn_at is null and c.person_id = coalesce(r.visible_to, c.person_id)
      and (new.at at time zone 'Pacific/Auckland')::date between c.from_on and c.until_on
  ) and not exists (
    select from referral r join legal_ground g on g.household_id = r.household_id and g.id = r.legal_ground_id
    where r.household_id = new.household_id and r.id = new.referral_id and g.to_organisation = r.to_organisation
      and (g.person_id is null or g.person_id = coalesce(r.visible_to, g.person_id))
      and (new.at at time zone 'Pacific/Auckland')::date <= g.until_on
  ) then
    raise exception 'no consent covers telling more' using errcode = 'check_violation', constraint = 'more_only_with_a_yes_or_a_ground';
  end if;
  return new;
end
$$;
create trigger more_needs_consent before insert on referral_move
  for each row when (new.deed = 'giveMore' and current_user = 'alongside_worker') execute function more_needs_consent();

-- 3. Whose person it is. A person is held by one host, whatever household they are in; who is with two hosts has a record
-- with each. Until now a household could count another host's person among its own, and take them along when it was handed
-- over; or hang a yes, a number or a case on them.
alter table person add constraint person_and_its_holder unique (id, holder_organisation);
do $$
declare
  table_name text;
begin
  foreach table_name in array array['membership', 'contact', 'help_request', 'support_case', 'consent', 'legal_ground'] loop
    execute format('alter table %I add constraint %I foreign key (person_id, holder_organisation)
      references person (id, holder_organisation) on update cascade deferrable initially deferred',
      table_name, table_name || '_of_its_person');
  end loop;
end
$$;

-- 4. An id names one record of one household. On a page of one's own the household is compared as well, so that a request
-- or an entry made elsewhere under the same id opens nothing.
alter policy own on help_request using (id = my_request() and household_id = my_household())
  with check (id = my_request() and household_id = my_household());
alter policy own on request_entry using (request_id = my_request() and household_id = my_household())
  with check (request_id = my_request() and household_id = my_household());
alter policy own on support_case using (request_id = my_request() and household_id = my_household());

-- 5. The directory is written by its editors. What else is written there: how much room a provider itself says it has, how
-- many a host walks beside now, and what a team lead says of their own host.
create function refuse_but_editors() returns trigger language plpgsql as $$
begin
  raise exception 'only a directory editor writes here' using errcode = 'insufficient_privilege';
end
$$;
do $$
declare
  table_name text;
begin
  foreach table_name in array array['organisation', 'organisation_private', 'site', 'service_site', 'service_area', 'import_run',
    'import_row', 'source_id', 'intake_desk'] loop
    execute format('create trigger only_editors before insert or update or delete on %I for each statement
      when (current_user = ''alongside_worker'' and not edits()) execute function refuse_but_editors()', table_name);
  end loop;
end
$$;
create trigger only_editors before insert on service for each statement
  when (current_user = 'alongside_worker' and not edits()) execute function refuse_but_editors();
create trigger only_editors before insert on host_profile for each statement
  when (current_user = 'alongside_worker' and not edits()) execute function refuse_but_editors();
create function only_room_of_own_service() returns trigger language plpgsql as $$
declare
  -- The last is made by the database from the others, after this.
  may text[] := array['room', 'room_until', 'room_said_at', 'changed_at', 'version', 'search'];
begin
  if old.organisation_id is distinct from my_organisation() or to_jsonb(new) - may <> to_jsonb(old) - may then
    raise exception 'only a directory editor writes here' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger only_room_of_own before update on service
  for each row when (current_user = 'alongside_worker' and not edits()) execute function only_room_of_own_service();
create function only_own_profile() returns trigger language plpgsql as $$
begin
  if old.organisation_id is distinct from holds() or new.organisation_id <> old.organisation_id
    or (leads() is null and to_jsonb(new) - 'open_cases' <> to_jsonb(old) - 'open_cases') then
    raise exception 'only its team lead writes of a host' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger only_own_profile before update on host_profile
  for each row when (current_user = 'alongside_worker' and not edits()) execute function only_own_profile();
