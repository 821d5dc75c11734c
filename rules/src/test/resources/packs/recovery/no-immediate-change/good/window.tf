resource "aws_db_instance" "shop" {
  identifier        = "shop-prod"
  engine            = "postgres"
  apply_immediately = false
}
