-- <rule that says so>[, from <version> on | , on <version>]: <the answer>
-- Each line is a statement; the last one gives the answer: part of the error, or the first value of the first row.

-- no-client-command: syntax error at or near "\"
\restrict k3Jq9

-- no-client-command: syntax error at or near "\"
\set ON_ERROR_STOP on

-- no-byte-order-mark: syntax error at or near
﻿create table t (id int);

-- no-byte-order-mark: syntax error at or near
﻿/* orders */ create table t (id int);
