-- file: shop/migrations/__init__.py

-- file: shop/migrations/0001_initial.py
# made  # -- expect in shop/migrations/0001_initial.py:1: opaque-migration
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = []

    operations = []
