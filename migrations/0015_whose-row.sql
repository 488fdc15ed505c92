-- Whose row it is. A row policy compares the holder that a row says it has; what held it to the truth was only the code
-- above. Now nobody can add to a family under another holder's name, and a hand-over moves every row by itself. Looked
-- at when the transaction ends, because a hand-over passes through moments in which not all have moved.
alter table household add constraint household_and_its_holder unique (id, holder_organisation);
do $$
declare
  table_name text;
begin
  foreach table_name in array array[
    'membership', 'contact', 'household_word', 'household_link', 'shut_out', 'help_request', 'request_entry', 'support_case', 'need', 'unmet_need',
    'contact_note', 'consent', 'legal_ground', 'referral', 'referral_move', 'referral_shared', 'referral_link']
  loop
    execute format('alter table %I add constraint %I foreign key (household_id, holder_organisation)
      references household (id, holder_organisation) on update cascade deferrable initially deferred',
      table_name, table_name || '_of_its_holder');
  end loop;
end
$$;
-- Clocks are the house's, and nobody at work writes down that they were told.
revoke insert on escalation from alongside_worker;

-- Who is shut out goes along with the household, as every row of it does now.
drop policy goes_along on shut_out;
revoke update (holder_organisation) on shut_out from alongside_job;
