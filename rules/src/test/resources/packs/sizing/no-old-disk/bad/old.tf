resource "aws_db_instance" "shop" {
  identifier        = "shop-prod"
  allocated_storage = 100
  storage_type      = "gp2" # expect: no-old-disk
}

resource "aws_db_instance" "archive" {
  allocated_storage = 100
  storage_type      = "standard" # expect: no-old-disk
}
