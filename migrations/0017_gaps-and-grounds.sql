-- 1. A gap found at the desk. Whoever sorts a request often knows first that nobody here does this; until now a gap could be
-- written down only on a need, which begins when a host takes the request. A gap is of one need, or of one request that
-- has no need yet; when the request becomes a need, the house moves the gap onto it, so that it is counted once.
alter table unmet_need alter column need_id drop not null;
alter table unmet_need add column request_id uuid;
alter table unmet_need add foreign key (household_id, request_id) references help_request (household_id, id);
alter table unmet_need add constraint of_a_need_or_a_request check (num_nonnulls(need_id, request_id) = 1);
create unique index unmet_need_of_request on unmet_need (household_id, request_id, reason, week_on) where request_id is not null;

-- 2. A legal ground is an exception, so it says whom it covers and when it ends, like a yes. One recorded before it could
-- say so covers the whole household (no person), for a month. Nobody changes one; another is recorded.
alter table legal_ground add column person_id uuid references person;
alter table legal_ground add column until_on date;
update legal_ground set until_on = ((recorded_at at time zone 'Pacific/Auckland')::date + interval '1 month')::date;
alter table legal_ground alter column until_on set not null;
alter table legal_ground add constraint ground_ends_in_time check (
  until_on >= (recorded_at at time zone 'Pacific/Auckland')::date
  and until_on <= ((recorded_at at time zone 'Pacific/Auckland')::date + interval '6 months')::date);
-- What was written before may lack its why; nothing new does.
alter table legal_ground add constraint ground_says_why check (words <> '') not valid;

-- As before; and a referral that leaves on a ground leaves while it lasts, and only with what the person it covers gave.
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
  if new.sent_at is null or exists (
    select from consent
    where household_id = new.household_id and id = new.consent_id and to_organisation = new.to_organisation
      and answer = 'yes' and person_id = coalesce(new.visible_to, person_id)
      and (withdrawn_at is null or (new.status = 'withdrawn' and withdrawn_at >= new.sent_at))
      and (new.sent_at at time zone 'Pacific/Auckland')::date between from_on and until_on
  ) or exists (
    select from legal_ground
    where household_id = new.household_id and id = new.legal_ground_id and to_organisation = new.to_organisation
      and (person_id is null or person_id = coalesce(new.visible_to, person_id))
      and recorded_at <= new.sent_at and (new.sent_at at time zone 'Pacific/Auckland')::date <= until_on
  ) then
    return new;
  end if;
  raise exception 'no consent covers this referral' using errcode = 'check_violation', constraint = 'shared_only_with_a_yes_or_a_ground';
end
$$;
