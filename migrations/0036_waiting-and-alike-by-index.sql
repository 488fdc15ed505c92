-- What waits at a desk, in the order in which it is shown: where somebody is unsafe first, then the nearest clock. A page is read
-- and not put in order, and how many there are is counted without a row being fetched.
create index help_request_waiting on help_request (desk_organisation, (unsafe <> 'yes'), due_at, id)
  include (household_id, holder_organisation) where status = 'received';
drop index help_request_queue;
alter index help_request_waiting rename to help_request_queue;

-- What is needed today and has no outcome yet is little, at any host: found by itself, and not by looking at every need.
create index need_today on need (holder_organisation, case_id) where urgency = 'today' and outcome is null;

-- Who shares a word, anywhere: by word, kind and household, with the holder beside them, so that neither gathering nor asking whether a
-- household has a word fetches a row.
create index household_word_alike on household_word (word, kind, household_id) include (holder_organisation);
drop index household_word_anywhere;
alter index household_word_alike rename to household_word_anywhere;

-- As before: how strong and which organisation, never who; at most five; nothing at all for an unlisted organisation; a name
-- that two hundred people have makes nobody likely; an address finds candidates and does not count alone. A word of which all
-- have been gathered is not looked for again; one that more share is asked of each candidate by itself, because to read all who
-- share it grows with the country.
create or replace function likely_repeats_elsewhere(words text[], numbers text[], addresses text[], own uuid)
  returns table (organisation_id uuid, strength text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  with asked as (
    select unnest(words) as word, 'name' as kind
    union
    select unnest(numbers), 'number'
    union
    select unnest(addresses), 'address'
  ), found as (
    select asked.word, asked.kind, one.household_id, one.holder_organisation, count(*) over (partition by asked.word, asked.kind) as many
    from asked
    cross join lateral (
      select household_id, holder_organisation from household_word
      where household_word.word = asked.word and household_word.kind = asked.kind and holder_organisation <> own
      limit 200
    ) as one
  ), hit as (
    select household_id, holder_organisation, word, kind from found where many < 200
    union
    select candidate.household_id, shared.holder_organisation, common.word, common.kind
    from (select distinct word, kind from found where many = 200) as common
    cross join (select distinct household_id from found where kind <> 'name' or many < 200) as candidate
    cross join lateral (
      select holder_organisation from household_word
      where household_word.word = common.word and household_word.kind = common.kind
        and household_word.household_id = candidate.household_id
      limit 1
    ) as shared
    where shared.holder_organisation <> own
  )
  select hit.holder_organisation, case when bool_or(hit.kind <> 'name') and count(*) > 1 then 'strong' else 'possible' end
  from hit
  join organisation on organisation.id = hit.holder_organisation and not organisation.unlisted
  group by hit.holder_organisation, hit.household_id
  having bool_or(hit.kind = 'number') or count(*) > 1
  order by 2 desc
  limit 5;
end;
