-- Mail belongs to the organisation whose work it tells of. Its administrator sees whether it arrives and, where no server
-- sends it, reads it there; nobody else does: until now every administrator read the mail of all, a code with it.
alter table mail add column of_organisation uuid;
update mail set of_organisation = about_id::uuid where about_kind in ('clocks', 'repeat', 'emergency');
update mail set of_organisation = referral.from_organisation from referral
  where about_kind = 'referral' and referral.id::text = mail.about_id;
update mail set of_organisation = referral.from_organisation
  from referral_link join referral on referral.id = referral_link.referral_id
  where about_kind = 'code' and referral_link.id::text = mail.about_id;
create index mail_of_organisation on mail (of_organisation, made_at desc, id desc);
drop index mail_latest;
drop policy outbox on mail;
create policy outbox on mail for select to alongside_worker using (of_organisation = administers() and to_kind <> 'person');
