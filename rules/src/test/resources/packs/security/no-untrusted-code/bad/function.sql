create function size(p text) returns bigint language plpython3u as $$ import os; return os.path.getsize(p) $$; -- expect: no-untrusted-code
