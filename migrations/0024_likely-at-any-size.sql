-- A hand-over takes every row of a household along, and finds them by household and person.
create index referral_shared_of_household on referral_shared (household_id);
create index referral_link_of_household on referral_link (household_id);
create index request_entry_of_household on request_entry (household_id);
create index legal_ground_of_person on legal_ground (person_id) where person_id is not null;
create index help_request_of_person on help_request (person_id);
create index support_case_of_person on support_case (person_id);

-- Likely repeats elsewhere, in a country where a thousand households share a name. A name that two hundred people have makes nobody
-- likely: it only counts for those found by a number or a rarer name. Until now the first four hundred matches of any word
-- were looked at, and a household with the same number could stand behind them unseen.
-- As before: how strong and which organisation, never who; at most five; nothing at all for an unlisted organisation.
create or replace function likely_repeats_elsewhere(words text[], numbers text[], own uuid)
  returns table (organisation_id uuid, strength text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  with asked as (
    select unnest(words) as word, 'name' as kind
    union
    select unnest(numbers), 'number'
  ), found as (
    select asked.kind, one.household_id, count(*) over (partition by asked.word, asked.kind) as many
    from asked
    cross join lateral (
      select household_id from household_word
      where household_word.word = asked.word and household_word.kind = asked.kind and holder_organisation <> own
      limit 200
    ) as one
  ), candidate as (
    select distinct household_id from found where kind = 'number' or many < 200
  )
  select hit.holder_organisation, case when bool_or(hit.kind = 'number') and count(distinct (hit.word, hit.kind)) > 1 then 'strong' else 'possible' end
  from candidate
  join household_word as hit on hit.household_id = candidate.household_id
  join asked on asked.word = hit.word and asked.kind = hit.kind
  join organisation on organisation.id = hit.holder_organisation and not organisation.unlisted
  where hit.holder_organisation <> own
  group by hit.holder_organisation, hit.household_id
  having bool_or(hit.kind = 'number') or count(distinct (hit.word, hit.kind)) > 1
  order by 2 desc
  limit 5;
end;
