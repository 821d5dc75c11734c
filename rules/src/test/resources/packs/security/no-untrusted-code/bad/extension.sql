create extension if not exists plpython3u; -- expect: no-untrusted-code
create extension file_fdw; -- expect: no-untrusted-code
