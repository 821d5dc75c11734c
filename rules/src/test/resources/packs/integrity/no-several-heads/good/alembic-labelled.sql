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
-- file: alembic/versions/b.py
"""x

Revision ID: b2
"""
from alembic import op

revision = "b2"
down_revision = 'a1'
branch_labels = None
depends_on = None


def upgrade():
    op.execute("drop table x")
-- file: alembic/versions/c.py
"""x

Revision ID: c3
"""
from alembic import op

revision = "c3"
down_revision = 'a1'
branch_labels = ("stock",)
depends_on = None


def upgrade():
    op.execute("drop table x")
