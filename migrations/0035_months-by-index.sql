-- The months of hosts are counted from indexes alone. What a figure counts of a row stands beside the key, so that a host's month is
-- a few pages of each index and not a page of the table for each row: the rows of one host lie far apart, and the further the
-- larger the country is. Beside the key stands only what does not change once the row is dated, and what row-level security asks for.
create index contact_note_month on contact_note (holder_organisation, happened_at) include (household_id, how);
drop index contact_note_happened;
alter index contact_note_month rename to contact_note_happened;

create index support_case_month on support_case (holder_organisation, opened_at) include (household_id, id);
drop index support_case_opened;
alter index support_case_month rename to support_case_opened;

create index support_case_month on support_case (holder_organisation, closed_at)
  include (household_id, id, closing_reason, opened_at) where status = 'closed';
drop index support_case_closed;
alter index support_case_month rename to support_case_closed;

create index support_case_month on support_case (holder_organisation, first_contact_at)
  include (household_id, id, first_contact_due_at, opened_at) where first_contact_at is not null;
drop index support_case_first_talk;
alter index support_case_month rename to support_case_first_talk;

create index need_month on need (holder_organisation, noted_at) include (household_id, id, kind);
drop index need_noted;
alter index need_month rename to need_noted;

create index need_month on need (holder_organisation, outcome_at) include (household_id, id, outcome, noted_at)
  where outcome is not null;
drop index need_settled;
alter index need_month rename to need_settled;

create index referral_month on referral (holder_organisation, sent_at)
  include (household_id, id, need_kind, to_organisation) where sent_at is not null;
drop index referral_sent_in;
alter index referral_month rename to referral_sent_in;

create index referral_move_month on referral_move (holder_organisation, happened_at)
  include (household_id, referral_id, seq, status, to_organisation)
  where status in ('accepted', 'declined', 'waitlisted', 'reroute-suggested');
drop index referral_move_answered;
alter index referral_move_month rename to referral_move_answered;

-- What was answered is read from the moves; this served an earlier way of counting.
drop index referral_answered_in;

-- A row that is not marked as seen by all is looked up in its table all the same, and this month's are the last to be marked: so these
-- tables are tidied after each fiftieth part of them is new, and not after each fifth.
alter table contact_note set (autovacuum_vacuum_insert_scale_factor = 0.02);
alter table support_case set (autovacuum_vacuum_insert_scale_factor = 0.02);
alter table need set (autovacuum_vacuum_insert_scale_factor = 0.02);
alter table referral set (autovacuum_vacuum_insert_scale_factor = 0.02);
alter table referral_move set (autovacuum_vacuum_insert_scale_factor = 0.02);
