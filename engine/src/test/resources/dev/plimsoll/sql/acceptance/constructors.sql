select json_object('a': 1), json_array(1,2), xmlelement(name foo), json_value(a, '$.b' returning int)
select * from json_table('{}', '$' columns (a int path '$.a')) as jt
select a isnull, b notnull, c is not true, d is unknown, e is document, f is json object with unique keys, g is nfc normalized
select xmlparse(document a), xmlserialize(content a as text)
select * from xmltable('/a' passing b columns c int path 'd') x
