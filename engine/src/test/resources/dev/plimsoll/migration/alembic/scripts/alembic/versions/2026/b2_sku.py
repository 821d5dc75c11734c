"""x

Revision ID: b2
"""
from alembic import op

revision: str = "b2"
down_revision: Union[str, None] = 'a1'
branch_labels: Union[str, None] = None
depends_on = None


def upgrade():
    op.execute("drop table x")
