alter role app set pgaudit.log = 'none'; -- expect: no-audit-gap
drop extension pgaudit; -- expect: no-audit-gap
