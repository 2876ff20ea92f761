-- A token that was made for one engagement sees that one only.
call kernel.protect_engagement('change_requests.change_request', 'engagement');

-- The view that searches carries the same limit as a condition like any other, for the reason told where it was made.
create or replace view change_requests.change_request_in_sight as
    select * from change_requests.change_request
     where (client_id = any ((select kernel.visible_clients())::uuid[]) or (select kernel.sees_all_clients()))
       and ((select kernel.sees_all_engagements()) or engagement = (select kernel.only_engagement()));
