create language plperlu; -- expect: no-untrusted-code
