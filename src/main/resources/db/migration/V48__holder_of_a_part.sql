-- Who goes on with a part: whoever signed it, or the colleague it was handed to. The lead's has the conclusion of the
-- case. It stood as a variable in the case's diagram before, which every signature had to fetch and write.
alter table dispatch add column holder_id bigint;
update dispatch set holder_id = signed_by;
