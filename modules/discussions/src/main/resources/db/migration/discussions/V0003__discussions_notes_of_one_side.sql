-- Notes that one side keeps to itself: the side, or null for what both sides read. A thread is one or the other as a whole.
alter table discussions.comment add column only_for text check (only_for in ('CLIENT', 'PROVIDER'));
call kernel.protect_side('discussions.comment', 'only_for');
alter table discussions.comment_revision add column only_for text check (only_for in ('CLIENT', 'PROVIDER'));
call kernel.protect_side('discussions.comment_revision', 'only_for');
