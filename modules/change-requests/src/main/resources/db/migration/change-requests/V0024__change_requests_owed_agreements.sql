-- When the side that still owes its agreement to an emergency was reminded last.
alter table change_requests.change_request add column agreement_reminded_at timestamptz;
