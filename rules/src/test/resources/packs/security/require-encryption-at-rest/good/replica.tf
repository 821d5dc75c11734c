resource "aws_db_instance" "shop" {
  identifier                = "shop"
  storage_encrypted         = true
  deletion_protection       = true
  backup_retention_period   = 14
  final_snapshot_identifier = "shop-last"
  skip_final_snapshot       = false
}

resource "aws_db_instance" "reports" {
  identifier          = "shop-reports"
  replicate_source_db = aws_db_instance.shop.identifier
  skip_final_snapshot = true
}
