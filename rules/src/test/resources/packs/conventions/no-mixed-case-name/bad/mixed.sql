create table "Orders" ( -- expect: no-mixed-case-name
  "Id" bigint primary key -- expect: no-mixed-case-name
);
