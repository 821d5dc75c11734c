# file: main.tf
variable "release" {
  default = "16.3"
}

resource "aws_db_instance" "shop" {
  engine         = "postgres"
  engine_version = var.release # expect: no-server-mismatch
}
# file: 1.sql
select 1;
# file: plimsoll.yaml
version: 1
databases:
  shop:
    engine-version: "14"
    migrations: 1.sql
    infrastructure: [aws_db_instance.shop]
