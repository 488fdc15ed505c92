-- What somebody may do on their own page. Each is theirs alone, and nobody does it in their name.

-- 1. "Did you get what you needed?" answered by the person themselves. The loop still waits for the sender to see it.
alter table referral add column person_answered_at timestamptz;
grant select (person_answered_at) on referral to alongside_worker, alongside_link;
alter table referral add constraint own_answer_is_an_answer
  check (person_answered_at is null or person_answer in ('yes', 'partly', 'no'));
grant select (person_answered_at) on referral to alongside_worker, alongside_link;

-- A person writes their answer, once somebody says that it is done, and nothing else of a referral. What else follows
-- from their page, such as withdrawing it, the house writes.
revoke update on referral from alongside_person;
grant update (person_answer, person_words, person_answered_at, version) on referral to alongside_person;
drop policy own on referral;
create policy own on referral for select to alongside_person
  using (household_id = my_household() and visible_to = my_person());
create policy own_answer on referral for update to alongside_person
  using (household_id = my_household() and visible_to = my_person() and status = 'outcome-recorded')
  with check (household_id = my_household() and visible_to = my_person() and person_answered_at is not null);

create function own_answer_stays() returns trigger language plpgsql as $$
begin
  if current_user <> 'alongside_person' and (
    new.person_answered_at is distinct from old.person_answered_at
    or (old.person_answered_at is not null
      and (new.person_answer, new.person_words) is distinct from (old.person_answer, old.person_words))
  ) then
    raise exception 'they answered themselves' using errcode = 'check_violation', constraint = 'own_answer_stays';
  end if;
  return new;
end
$$;
create trigger own_answer_stays before update on referral for each row execute function own_answer_stays();

-- 2. A yes given again. The same person, the same organisation, no more than they once agreed to, by their own hand.
grant insert on consent to alongside_person;
drop policy own on consent;
create policy own on consent for select to alongside_person using (person_id = my_person());
create policy own_taken_back on consent for update to alongside_person
  using (person_id = my_person()) with check (person_id = my_person());
create policy own_again on consent for insert to alongside_person with check (
  person_id = my_person() and household_id = my_household() and recorded_by = my_person()
  and answer = 'yes' and how = 'online' and withdrawn_at is null);

create function again_no_more_than_before() returns trigger language plpgsql as $$
begin
  if current_user = 'alongside_person' and not exists (
    select from consent as before
    where before.person_id = new.person_id and before.household_id = new.household_id
      and before.to_organisation = new.to_organisation and before.answer = 'yes' and before.shares @> new.shares
  ) then
    raise exception 'they never said yes to that' using errcode = 'check_violation', constraint = 'again_no_more_than_before';
  end if;
  return new;
end
$$;
create trigger again_no_more_than_before before insert on consent for each row execute function again_no_more_than_before();

-- 3. A session at work ends by itself: after a while without work, which is `expires_at` and moves on with each piece of
-- work, and at the latest at `ends_at`. One that has no such end, as a link's half hour, does not move.
alter table session add column ends_at timestamptz;
alter table session add constraint ends_after_it_began check (ends_at is null or (ends_at > made_at and expires_at <= ends_at));
