-- file: alembic/env.py
x = 1
-- file: alembic/script.py.mako
x
-- file: alembic/versions/a.py
"""x

Revision ID: a1
"""
from alembic import op

revision = "a1"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("drop table x")
-- head
-- file: 2_sku.sql
select 1;
