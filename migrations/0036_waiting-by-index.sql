-- What waits at a desk, in the order in which it is shown: where somebody is unsafe first, then the nearest clock. A page is read
-- and not put in order, and how many there are is counted without a row being fetched.
create index help_request_waiting on help_request (desk_organisation, (unsafe <> 'yes'), due_at, id)
  include (household_id, holder_organisation) where status = 'received';
drop index help_request_queue;
alter index help_request_waiting rename to help_request_queue;

-- What is needed today and has no outcome yet is little, at any host: found by itself, and not by looking at every need.
create index need_today on need (holder_organisation, case_id) where urgency = 'today' and outcome is null;
