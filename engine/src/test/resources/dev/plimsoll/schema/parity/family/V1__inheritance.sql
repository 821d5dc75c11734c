CREATE TABLE vehicles (
    id serial PRIMARY KEY,
    plate varchar(12) NOT NULL UNIQUE,
    wheels int DEFAULT 4 CHECK (wheels > 0),
    bought date,
    CONSTRAINT sane CHECK (bought > '1900-01-01'),
    CONSTRAINT only_here CHECK (id > 0) NO INHERIT
);
CREATE TABLE cars (doors int NOT NULL DEFAULT 4) INHERITS (vehicles);
CREATE TABLE trucks (load_kg numeric(8), wheels int DEFAULT 6, plate varchar(12) CHECK (plate <> '')) INHERITS (vehicles);
CREATE TABLE insured (policy text NOT NULL, bought date, premium money);
CREATE TABLE company_cars (driver text, PRIMARY KEY (id)) INHERITS (cars, insured);
ALTER TABLE vehicles ADD COLUMN color text NOT NULL DEFAULT 'white' CHECK (color <> '');
ALTER TABLE vehicles ADD COLUMN owner_id int REFERENCES vehicles;
ALTER TABLE vehicles ADD CONSTRAINT short_plate CHECK (length(plate) < 12);
ALTER TABLE ONLY vehicles ADD CONSTRAINT lonely CHECK (bought < '2100-01-01') NO INHERIT;
ALTER TABLE vehicles ALTER COLUMN bought SET NOT NULL;
ALTER TABLE vehicles ALTER COLUMN wheels TYPE bigint;
ALTER TABLE ONLY vehicles ALTER COLUMN wheels SET DEFAULT 3;
ALTER TABLE vehicles RENAME COLUMN wheels TO wheel_count;
ALTER TABLE vehicles RENAME CONSTRAINT sane TO after_1900;
ALTER TABLE vehicles DROP CONSTRAINT short_plate;
ALTER TABLE vehicles DROP COLUMN owner_id;
ALTER TABLE trucks ADD COLUMN axles int;
ALTER TABLE vehicles ADD COLUMN axles int;
ALTER TABLE vehicles DROP COLUMN axles;
ALTER TABLE insured DROP COLUMN premium;
ALTER TABLE vehicles DROP COLUMN bought;
ALTER TABLE company_cars NO INHERIT insured;
ALTER TABLE insured ADD COLUMN fee int;
CREATE TABLE bikes (id int NOT NULL, plate varchar(12) NOT NULL, wheel_count bigint, color text NOT NULL, gears int);
ALTER TABLE bikes ADD CONSTRAINT vehicles_wheels_check CHECK (wheel_count > 0), ADD CONSTRAINT vehicles_color_check CHECK (color <> '');
ALTER TABLE bikes INHERIT vehicles;
ALTER TABLE vehicles ALTER COLUMN color DROP NOT NULL;
ALTER TABLE vehicles DROP COLUMN color CASCADE;
ALTER TABLE vehicles ADD COLUMN vin text;
ALTER TABLE ONLY vehicles DROP COLUMN vin;
ALTER TABLE cars RENAME TO automobiles;
ALTER TABLE vehicles ADD COLUMN mass int;
CREATE INDEX ON vehicles (mass);
DROP TABLE insured;
DROP TABLE automobiles CASCADE;
