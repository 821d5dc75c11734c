resource "aws_db_instance" "shop" {
  engine                  = "postgres"
  backup_retention_period = 7
}

resource "aws_db_instance" "replica" {
  replicate_source_db = aws_db_instance.shop.identifier
  instance_class      = "db.r6g.large"
}
