CREATE SCHEMA "tenant-one";
SET search_path = "tenant-one", shared;
CREATE TABLE "Invoice" (
    "Id" bigint DEFAULT nextval('invoice_number') PRIMARY KEY,
    "Number" text NOT NULL,
    "CountryCode" char(2) REFERENCES countries,
    "Total" numeric(10, 2) CHECK ("Total" >= 0),
    updated timestamptz
);
CREATE TABLE "InvoiceLine" (
    "Id" serial PRIMARY KEY,
    "InvoiceId" bigint NOT NULL REFERENCES "Invoice" ON DELETE CASCADE,
    "Text" varchar(100) DEFAULT 'n/a',
    amount money
);
CREATE INDEX ON "InvoiceLine" ("InvoiceId");
CREATE UNIQUE INDEX "Invoice_number" ON "Invoice" (upper("Number"));
CREATE TRIGGER touch BEFORE UPDATE ON "Invoice" FOR EACH ROW EXECUTE FUNCTION shared.touch();
CREATE TABLE users (id int PRIMARY KEY, "select" int, "Order" int);
ALTER TABLE users ADD CHECK ("select" > "Order");
ALTER TABLE users ADD CHECK ("Order" > 0);
ALTER TABLE users ADD owner_id bigint REFERENCES control.users;
ALTER TABLE "Invoice" ADD COLUMN created_by int REFERENCES users;
ALTER TABLE "Invoice" RENAME COLUMN "CountryCode" TO country_code;
ALTER TABLE "InvoiceLine" RENAME TO invoice_lines;
