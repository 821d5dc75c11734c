-- file: shop/migrations/__init__.py

-- file: shop/migrations/0001_initial.py
# made
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = []

    operations = []
-- file: shop/migrations/0002_sku.py
# made
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ("shop", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = []
-- file: shop/migrations/0002_price.py
# made  # -- expect in shop/migrations/0002_sku.py:1: no-several-heads
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("shop", "0001_initial")]

    operations = []
