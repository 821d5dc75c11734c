CREATE TABLE notes (id int PRIMARY KEY, owner text);
CREATE POLICY own ON notes USING (owner = current_user);
-- expect: public.notes
