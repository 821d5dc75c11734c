CREATE TABLE jobs (call regproc, config regconfig);
-- expect: public.jobs
