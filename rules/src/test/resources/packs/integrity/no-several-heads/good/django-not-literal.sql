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

    dependencies = [("shop", "0001_initial")]

    operations = []
-- file: shop/migrations/0002_price.py
# made
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [first()]

    operations = []
