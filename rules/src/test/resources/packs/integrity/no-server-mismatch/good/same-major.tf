# file: main.tf
resource "aws_db_instance" "shop" {
  engine         = "postgres"
  engine_version = "16.3"
}

resource "aws_db_instance" "other" {
  engine         = "postgres"
  engine_version = "14.9"
}
# file: 1.sql
select 1;
# file: plimsoll.yaml
version: 1
databases:
  shop:
    engine-version: "16"
    migrations: 1.sql
    infrastructure: [aws_db_instance.shop]
