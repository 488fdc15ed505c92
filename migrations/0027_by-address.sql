-- A likely repeat is found by its address too: house number and street, folded, as somebody said that a letter or a visit
-- is safe there. Alone it is possible; with a name it is strong.
alter table household_word drop constraint household_word_kind_check;
alter table household_word add constraint household_word_kind_check check (kind in ('name', 'number', 'address', 'place'));

-- As before: how strong and which organisation, never who; at most five; nothing at all for an unlisted organisation; a name
-- that two hundred people have makes nobody likely. An address finds candidates as a number does, but does not count alone:
-- whoever lives in a house now need not be whoever lived there.
drop function likely_repeats_elsewhere(text[], text[], uuid);
create function likely_repeats_elsewhere(words text[], numbers text[], addresses text[], own uuid)
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
    select asked.kind, one.household_id, count(*) over (partition by asked.word, asked.kind) as many
    from asked
    cross join lateral (
      select household_id from household_word
      where household_word.word = asked.word and household_word.kind = asked.kind and holder_organisation <> own
      limit 200
    ) as one
  ), candidate as (
    select distinct household_id from found where kind <> 'name' or many < 200
  )
  select hit.holder_organisation,
    case when bool_or(hit.kind <> 'name') and count(distinct (hit.word, hit.kind)) > 1 then 'strong' else 'possible' end
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
revoke execute on function likely_repeats_elsewhere from public;
grant execute on function likely_repeats_elsewhere to alongside_worker;

-- A new way back opens the person's own page: only whoever holds their record gives one, and not a desk that handed it on.
create function new_code_by_its_holder() returns trigger language plpgsql as $$
begin
  if old.holder_organisation is distinct from holds() then
    raise exception 'only whoever holds a request gives a new way back to it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger new_code_by_its_holder before update of code_hash on help_request
  for each row when (current_user = 'alongside_worker' and new.code_hash is distinct from old.code_hash)
  execute function new_code_by_its_holder();
