-- A token that was made for one engagement sees that one only.
call kernel.protect_engagement('incident_reviews.incident_review', 'engagement');
