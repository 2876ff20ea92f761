-- A token that was made for one engagement sees that one only.
call kernel.protect_engagement('engagements.engagement', 'code');
call kernel.protect_engagement('engagements.environment', 'engagement');
call kernel.protect_engagement('engagements.feature', 'engagement');
call kernel.protect_engagement('engagements.flag', 'engagement');
call kernel.protect_engagement('engagements.action', 'engagement');
