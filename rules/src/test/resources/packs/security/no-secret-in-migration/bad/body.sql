create function notify_shop() returns void language plpgsql as $$
begin
  perform post('https://slack.example', 'xoxb-122330792440-268599528907-53X83RZJzzzzgEOzdmenCkhv'); -- expect: no-secret-in-migration
end $$;
