create schema shop;
alter schema shop rename to store;
