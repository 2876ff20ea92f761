-- A token that was made for one engagement sees that one only.
call kernel.protect_engagement('clients.participation', 'engagement');
